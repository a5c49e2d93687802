package io.kedang.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kedang.kernel.ErrorCode;
import io.kedang.kernel.Lang;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the journal as a code reads like a sentence. */
class DetailTextsTest {

    private static final DetailTexts.Names NAMES = new DetailTexts.Names() {
        @Override
        public String person(UUID id) {
            return "Mei";
        }

        @Override
        public String role(String key) {
            return key.toUpperCase(Locale.ROOT);
        }

        @Override
        public String preset(String key) {
            return "Foreign trade";
        }

        @Override
        public String fields(String target, List<String> keys) {
            return "Credit limit";
        }

        @Override
        public String page(String path) {
            return "Müller";
        }
    };

    private static JournalLine line(String action, String target, List<String> fields, String detail) {
        return new JournalLine(1L, OffsetDateTime.of(2026, 11, 22, 9, 0, 0, 0, ZoneOffset.UTC), null, action, "done", target, null, fields, detail, null, null, null, null, List.of(), 1, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            session.sign_in_failed | invalid_user_credentials | A wrong password or code.
            session.sign_in_failed | something_new | For another reason.
            credential.set | passkey | A passkey.
            tenant.signed_up | foreign-trade | It began with the preset “Foreign trade”.
            member.invited | sales | With the role “SALES”.
            member.invited | again | The invitation was mailed once more.
            member.roles_changed | staff,sales → sales | Before: STAFF, SALES. Now: SALES.
            role.deleted | 3 → staff | Its 3 members have the role “STAFF” instead.
            team.changed | +01938f2e-0000-7000-8000-000000000001 -01938f2e-0000-7000-8000-000000000002 | Joined: Mei. Left: Mei.
            template.published | 4 | Version 4.
            template.field_purged | v4 | Version 4.
            records.upgraded | v4 | To version 4.
            records.imported | 20 | 20 records from a file.
            records.exported | xlsx | As a file: Excel.
            journal.exported | csv filtered | As a file: CSV; only entries that fit the conditions.
            journal.verified | to 1234 | Whole and unchanged up to entry 1234.
            journal.verified | edited 10 | Entry 10 was edited.
            journal.trimmed | 1-12 | Entries 1 to 12.
            copy.blocked | print /records/x | Printing was tried on the page Müller.
            file.stamped | pdf sha256:ab12 | A PDF file; its SHA-256 is ab12.
            record.read | as 01938f2e-0000-7000-8000-000000000001 | Seen through the eyes of Mei.
            encryption.changed | confidential,restricted | Fields are encrypted that are confidential, restricted.
            encryption.changed | '' | No field is encrypted any more.""")
    void shouldSayASentence(String action, String detail, String sentence) {
        assertThat(new DetailTexts(Lang.EN, NAMES).of(line(action, "x", List.of(), detail))).isEqualTo(sentence);
    }

    @Test
    void shouldNameTheRightOrFieldThatARefusalWasAbout() {
        // given
        var texts = new DetailTexts(Lang.ZH, NAMES);

        // then
        assertThat(texts.of(line("request.refused", "GET /journal", List.of("see_audit"), "right_missing"))).isEqualTo("缺少权限“查看操作日志”。");
        assertThat(texts.of(line("request.refused", "GET /x", List.of("credit_limit"), "field_not_readable"))).contains("“Credit limit”");
        assertThat(texts.of(line("request.refused", "GET /x", List.of(), "right_missing"))).isEqualTo("缺少所需的权限。");
    }

    @Test
    void shouldSayNothingOfNothing() {
        assertThat(new DetailTexts(Lang.EN, NAMES).of(line("record.read", "record:customer", List.of(), null))).isEmpty();
        assertThat(new DetailTexts(Lang.EN, NAMES).of(line("record.read", "record:customer", List.of(), "as nobody"))).isEqualTo("as nobody");
    }

    /** Whatever is refused with a 403 is journaled. */
    @ParameterizedTest
    @EnumSource(Lang.class)
    void shouldHaveASentenceForEveryRefusal(Lang lang) {
        // given
        var codes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.kedang").stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class)).flatMap(type -> Arrays.stream(type.reflect().getEnumConstants())).map(ErrorCode.class::cast)
                .filter(code -> code.status() == 403).map(ErrorCode::slug).toList();

        // then
        assertThat(codes).contains("right_missing", "not_a_member");
        assertThat(codes).allSatisfy(code -> assertThat(DetailTexts.found(lang, "refusal." + code)).as(code).isPresent());
    }

    @Test
    void shouldSayTheSameInBothLanguages() {
        // given
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

        // when
        var chinese = ResourceBundle.getBundle("messages.details", Locale.SIMPLIFIED_CHINESE, noFallback);
        var english = ResourceBundle.getBundle("messages.details", Locale.ENGLISH, noFallback);

        // then
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(key -> assertThat(places(chinese.getString(key))).as(key).isEqualTo(places(english.getString(key))));
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{[0-9]").matcher(text).results().map(match -> match.group()).distinct().sorted().toList();
    }
}
