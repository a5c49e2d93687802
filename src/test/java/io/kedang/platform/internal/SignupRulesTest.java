package io.kedang.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.platform.SignupRequest;
import io.kedang.template.Preset;
import io.kedang.template.Presets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignupRulesTest {

    private static final Label LABEL = new Label("外贸", "Foreign trade");
    private static final Presets PRESETS = new OnePreset(new Preset("foreign-trade", LABEL, LABEL, "ship", List.of(), Map.of(), List.of()));

    private record OnePreset(Preset preset) implements Presets {

        @Override
        public List<Preset> all() {
            return List.of(preset);
        }

        @Override
        public Optional<Preset> find(String key) {
            return all().stream().filter(one -> one.key().equals(key)).findFirst();
        }
    }

    private static SignupRequest request(String slug, String email, String password) {
        return new SignupRequest("Acme", slug, email, password, "Anna", "foreign-trade", "en", true);
    }

    private static List<String> wrong(SignupRequest request) {
        return SignupRules.check(request, PRESETS, Lang.EN).stream().map(Violation::pointer).toList();
    }

    @Test
    void shouldAcceptWhatIsRight() {
        // when, then
        assertThat(wrong(request("acme", "anna@acme.example.com", "Sunny-day-2026"))).isEmpty();
        assertThat(wrong(new SignupRequest("光明", "guangming", "wang@光明.example.com", "密码密码密码密码密码一二", "王", "foreign-trade", "zh", true))).isEmpty();
    }

    @Test
    void shouldSayOfEverythingThatItIsMissing() {
        // when
        var found = wrong(new SignupRequest(null, null, null, null, null, null, null, false));

        // then
        assertThat(found).containsExactly("/companyName", "/slug", "/email", "/password", "/name", "/preset", "/locale", "/consent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "123456789", "aaaaaaaaaaaaaa", "anna@acme.example.com", "ANNA@acme.example.com", "with\u0007bell-in-it"})
    void shouldRefuseWeakPasswords(String password) {
        // when, then
        assertThat(wrong(request("acme", "anna@acme.example.com", password))).containsExactly("/password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna@", "@acme.com", "anna@acme", "an na@acme.com", "anna@acme..com", "<anna@acme.com>", "anna@acme.com\nBcc: x@y.zz"})
    void shouldRefuseWhatIsNoAddress(String email) {
        // when, then
        assertThat(wrong(request("acme", email, "Sunny-day-2026"))).containsExactly("/email");
    }

    @Test
    void shouldTellReservedFromMalformed() {
        // when
        var reserved = SignupRules.check(request("admin", "a@acme.example.com", "Sunny-day-2026"), PRESETS, Lang.EN);
        var malformed = SignupRules.check(request("Ad Min", "a@acme.example.com", "Sunny-day-2026"), PRESETS, Lang.ZH);

        // then
        assertThat(reserved).extracting(Violation::code).containsExactly("slug_reserved");
        assertThat(malformed).extracting(Violation::code).containsExactly("slug_form");
        assertThat(malformed.get(0).message()).containsPattern("\\p{IsHan}");
    }
}
