package io.kedang.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Decision;
import io.kedang.kernel.Lang;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.web.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredNowTest {

    @Test
    void shouldNameWhatDiffersFromWhatWasTyped() throws Exception {
        var posted = new FormValues(Map.of("f.text", List.of("Mine"), "f.number", List.of("1.50"), "f.choice", List.of("red")));

        var differing = storedNow(posted, "{\"text\":\"Theirs\",\"number\":1.5,\"email\":\"a@b.example\"}", Map.of());

        assertThat(differing).isEqualTo(Map.of("text", "Theirs", "choice", "nothing", "email", "a@b.example"));
    }

    @Test
    void shouldSayNothingAboutMaskedFields() throws Exception {
        assertThat(storedNow(FormValues.none(), "{\"phone\":\"138****0000\"}", Map.of("phone", Decision.MASKED))).isEmpty();
    }

    private static Map<String, String> storedNow(FormValues posted, String stored, Map<String, Decision> others) throws Exception {
        return StoredNow.of(Samples.template(), Samples.view(others), posted, JsonLimits.mapper().readTree(stored), Samples.reader(Lang.EN));
    }
}
