package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.template.Sketches;
import io.kedang.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagesTest {

    private static final Template TEMPLATE = Sketches.template("", "'stages':[{'key':'lead','label':{'zh':'线索','en':'Lead'},'moves':['won','lost']},"
            + "{'key':'won','label':{'zh':'成交','en':'Won'}},{'key':'lost','label':{'zh':'流失','en':'Lost'},'moves':[]}]");

    @ParameterizedTest
    @CsvSource({"lead, won", "lead, lost", "won, lead", "lead, lead", "lost, lost", "gone, lead", "gone, gone", ", lost"})
    void shouldAllowWhatTheStageAllows(String from, String to) {
        assertThat(Stages.moved(TEMPLATE, from, to, Lang.EN)).isEqualTo(to);
    }

    @Test
    void shouldStayWhenNothingIsAskedFor() {
        assertThat(Stages.moved(TEMPLATE, "gone", null, Lang.EN)).isEqualTo("gone");
    }

    @Test
    void shouldNameTheStagesThatAreAllowed() {
        // given
        var template = Sketches.template("", "'stages':[{'key':'lead','label':{'zh':'线索','en':'Lead'},'moves':['won','lost']},{'key':'won','label':{'zh':'成交','en':'Won'}},"
                + "{'key':'lost','label':{'zh':'流失','en':'Lost'}},{'key':'other','label':{'zh':'其他','en':'Other'}}]");

        // when
        var refused = catchThrowableOfType(Problem.class, () -> Stages.moved(template, "lead", "other", Lang.EN));

        // then
        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("stage_move");
            assertThat(violation.pointer()).isEqualTo("/stage");
            assertThat(violation.message()).contains("Lead", "Won and Lost");
        });
    }

    @Test
    void shouldSayThatTheLastStageIsTheLast() {
        var refused = catchThrowableOfType(Problem.class, () -> Stages.moved(TEMPLATE, "lost", "lead", Lang.ZH));
        assertThat(refused.violations()).singleElement().satisfies(violation -> assertThat(violation.message()).contains("流失").doesNotContain("{"));
    }

    @Test
    void shouldRefuseAStageThatIsNotThere() {
        assertThat(catchThrowableOfType(Problem.class, () -> Stages.moved(TEMPLATE, "lead", "moon", Lang.EN)).violations().get(0).code()).isEqualTo("unknown_stage");
    }
}
