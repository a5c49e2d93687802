package io.kedang.archive.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.archive.Everything;
import io.kedang.archive.internal.RecordJson;
import org.junit.jupiter.api.Test;

/** The same value has one form, however it is written. */
class BlindValuesTest {

    @Test
    void shouldCompareNumbersWhateverTheirZerosAndTextWhateverItsCase() {
        // given
        var score = Everything.field("score");
        var price = Everything.field("price");
        var name = Everything.field("name");

        // then
        assertThat(BlindValues.of(score, RecordJson.value("1.50"))).contains(BlindValues.asked(score, "1.5")).contains("1.5");
        assertThat(BlindValues.of(score, RecordJson.value("0.00"))).contains(BlindValues.asked(score, "-0")).contains("0");
        assertThat(BlindValues.of(score, RecordJson.value("100"))).contains(BlindValues.asked(score, "1E+2")).contains("100");
        assertThat(BlindValues.of(price, RecordJson.value("{\"amount\":98765.50,\"currency\":\"CNY\"}"))).contains(BlindValues.asked(price, "98765.5"));
        assertThat(BlindValues.of(name, TextNode.valueOf("ÄRGER GmbH"))).contains(BlindValues.asked(name, "ärger gmbh"));
        assertThat(BlindValues.of(name, RecordJson.value("{\"of\":\"another type\"}"))).isEmpty();
    }

    @Test
    void shouldTakeTheLastFourOfWhatIsLongEnough() {
        assertThat(BlindValues.lastFour(TextNode.valueOf("11010519491231002X"))).contains("002x");
        assertThat(BlindValues.lastFour(TextNode.valueOf("1234567"))).isEmpty();
        assertThat(BlindValues.lastFour("002X")).isEqualTo("002x");
    }
}
