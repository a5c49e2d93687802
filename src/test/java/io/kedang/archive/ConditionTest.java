package io.kedang.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.archive.Condition.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    @Test
    void shouldKeepColonsOfTheValue() {
        // given
        var text = "created_at:gte:2026-01-05T08:00:00Z";

        // when
        var parsed = Condition.parse(text);

        // then
        assertThat(parsed).contains(new Condition("created_at", Operator.GTE, "2026-01-05T08:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void shouldReadWhatItWrites(Operator operator) {
        // given
        var condition = new Condition("name", operator, operator.takesValue() ? "a:b,中文" : null);

        // when
        var again = Condition.parse(condition.text());

        // then
        assertThat(again).contains(condition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "name:", "name:like:a", "name:eq", "name:empty:x", "name:EQ:a", ":", "::"})
    void shouldRefuseWhatIsMalformed(String text) {
        // when
        var parsed = Condition.parse(text);

        // then
        assertThat(parsed).isEmpty();
    }

    @Test
    void shouldTakeAnEmptyValue() {
        // when
        var parsed = Condition.parse("name:eq:");

        // then
        assertThat(parsed).contains(new Condition("name", Operator.EQ, ""));
    }
}
