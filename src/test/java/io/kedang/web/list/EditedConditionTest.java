package io.kedang.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.archive.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditedConditionTest {

    @Test
    void shouldTurnTheEditorIntoConditions() {
        assertThat(texts("in", "DE", "FR")).containsExactly("f:in:DE,FR");
        assertThat(texts("between", "5", "10")).containsExactly("f:gte:5", "f:lte:10");
        assertThat(texts("between", "", "10")).containsExactly("f:lte:10");
        assertThat(texts("true")).containsExactly("f:eq:true");
        assertThat(texts("empty", "ignored")).containsExactly("f:empty");
        assertThat(texts("ne", "a", "b")).containsExactly("f:ne:a", "f:ne:b");
    }

    @Test
    void shouldAddNothingWithoutAValueOrAKnownOperator() {
        assertThat(texts("contains", " ")).isEmpty();
        assertThat(texts("in")).isEmpty();
        assertThat(texts("drop table", "x")).isEmpty();
    }

    private static List<String> texts(String operator, String... values) {
        return EditedCondition.of("f", operator, List.of(values)).stream().map(Condition::text).toList();
    }
}
