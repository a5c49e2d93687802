package io.kedang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldViewTest {

    private final FieldView view = new FieldView(Map.of("name", Decision.CLEAR, "account", Decision.MASKED, "gone", Decision.HIDDEN), Map.of("account", "tail4"),
            Set.of(), false);

    @Test
    void shouldPassMaskAndHideFieldByField() {
        // given
        var data = JsonNodeFactory.instance.objectNode().put("name", "Acme").put("account", "6222020200112233").put("gone", "x");

        // when
        var seen = view.apply(data);

        // then
        assertThat(seen).isEqualTo(JsonNodeFactory.instance.objectNode().put("name", "Acme").put("account", "****2233"));
        assertThat(data.path("account").asText()).isEqualTo("6222020200112233");
    }

    @Test
    void shouldHideWhatTheGateDidNotDecideOn() {
        // given
        var data = JsonNodeFactory.instance.objectNode().put("unheard_of", 1);

        // when
        var seen = view.apply(data);

        // then
        assertThat(seen).isEmpty();
        assertThat(view.clear("unheard_of")).isFalse();
    }

    @Test
    void shouldSayOfNothingThatItIsNothing() {
        // then
        assertThat(view.apply("account", NullNode.instance)).isEqualTo(NullNode.instance);
        assertThat(view.apply("account", null)).isNull();
    }
}
