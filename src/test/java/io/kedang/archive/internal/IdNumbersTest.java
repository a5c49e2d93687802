package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import io.kedang.kernel.IdNumbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdNumbersTest {

    private static final String REGISTERED = "91350100M000100Y43";

    @ParameterizedTest
    @CsvSource({
        // from the text of GB 11643 and public examples
        "cn_resident_id, 11010519491231002X", "cn_resident_id, 440524188001010014", "cn_resident_id, 11010519491231002x",
        "cn_resident_id, 1101 0519 4912 3100 2X", "cn_resident_id, １１０１０５１９４９１２３１００２Ｘ", "cn_resident_id, 110105-19491231-002X",
        // the example of GB 32100, and registered companies
        "cn_uscc, 91350100M000100Y43", "cn_uscc, 91110000600037341L", "cn_uscc, 91100000100003962T", "cn_uscc, 9144030071526726XG", "cn_uscc, 91 3501 00M000100Y43",
        "cn_uscc, 91350100m000100y43",
        // test cards of card networks
        "bank_card, 4111 1111 1111 1111", "bank_card, 5555-5555-5555-4444", "bank_card, 6200000000000005", "bank_card, 378282246310005", "bank_card, 6222600260001072444"})
    void shouldTakeRealNumbers(String scheme, String written) {
        assertThat(IdNumbers.good(scheme, IdNumbers.form(scheme, StringForms.line(written)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"cn_resident_id, 110105194912310021", "cn_resident_id, 11010519490231002X", "cn_resident_id, 990105194912310026", "cn_resident_id, 110105491231002",
        "cn_resident_id, 110105299912310023", "cn_resident_id, abc", "cn_resident_id, 11010519491231002Y", "cn_resident_id, ''",
        "cn_uscc, 91350100M000100Y44", "cn_uscc, 91350100M000100I43", "cn_uscc, 9135O100M000100Y43", "cn_uscc, 350100000012345", "cn_uscc, 91350100M000100Y433",
        "bank_card, 4111111111111112", "bank_card, 41111", "bank_card, 41111111111111111111", "bank_card, 4111x11111111111"})
    void shouldRefuseOthers(String scheme, String written) {
        assertThat(IdNumbers.good(scheme, IdNumbers.form(scheme, StringForms.line(written)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EA 1234567", "a-b", "Ａ"})
    void shouldLeaveOtherNumbersAsTheyAre(String written) {
        assertThat(IdNumbers.form("pattern", written)).isEqualTo(written);
        assertThat(IdNumbers.good("pattern", written)).isTrue();
    }

    /** Check digits are there to find one wrong digit, wherever it is. */
    @Property
    void shouldNoticeOneWrongSign(@ForAll @IntRange(max = 17) int place, @ForAll @IntRange(min = 1, max = 30) int by) {
        // given
        var signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var wrong = new StringBuilder(REGISTERED);
        wrong.setCharAt(place, signs.charAt((signs.indexOf(REGISTERED.charAt(place)) + by) % signs.length()));

        // then
        assertThat(IdNumbers.good("cn_uscc", wrong.toString())).isFalse();
    }

    /** Of the ten digits that a card's number can end with, one is right. */
    @Property
    void shouldKnowOneLastDigitOfACard(@ForAll @NumericChars @StringLength(min = 11, max = 18) String start) {
        var right = java.util.stream.IntStream.range(0, 10).filter(digit -> IdNumbers.good("bank_card", start + digit)).count();
        assertThat(right).isEqualTo(1);
    }

    @Property
    void shouldAnswerToAnyText(@ForAll String text) {
        for (var scheme : new String[] {"cn_resident_id", "cn_uscc", "bank_card"}) {
            var form = IdNumbers.form(scheme, text);
            assertThat(IdNumbers.form(scheme, form)).isEqualTo(form);
            IdNumbers.good(scheme, form);
        }
    }
}
