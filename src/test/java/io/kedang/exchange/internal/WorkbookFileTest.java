package io.kedang.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.kernel.sheet.SheetReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkbookFileTest {

    @Test
    void shouldBeReadAsItWasWritten() {
        // given
        var rows = List.of(List.of("甲/乙: [公司]", "=1+1", ""), List.of("b", "", "<&>\"'"));

        // when
        var file = new WorkbookFile("客户/档案: [全部]*?", List.of("a", "b", "c"), "mark").add(rows).add(List.of(List.of("last"))).finish();

        // then
        var read = SheetReader.read(file, 100).rows();
        assertThat(read.get(0)).containsExactly("a", "b", "c");
        assertThat(read.get(1)).startsWith("甲/乙: [公司]", "=1+1");
        assertThat(read.get(2)).containsExactly("b", "", "<&>\"'");
        assertThat(read.get(3)).startsWith("last");
    }

    @Test
    void shouldCutWhatNoCellHolds() {
        assertThat(SheetReader.read(new WorkbookFile("a", List.of("a"), "mark").add(List.of(List.of("x".repeat(40_000)))).finish(), 10).rows().get(1).get(0)).hasSize(20_000);
    }
}
