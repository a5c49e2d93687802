package io.kedang.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Decision;
import io.kedang.kernel.Lang;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.web.Samples;
import io.kedang.web.view.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The sample's formula is {@code number * 2}. */
class LiveFormTest {

    @Test
    void shouldSayNothingWithoutExpressions() {
        assertThat(LiveForm.of(Samples.compiled(), Samples.view(Map.of()), FormValues.none(), false, Samples.reader(Lang.EN))).isEqualTo(LiveForm.NOTHING);
    }

    @Test
    void shouldTellWhatIsHiddenRequiredAndComputed() throws Exception {
        var live = live(Map.of("f.number", "21"), Map.of(), false, "{\"formula\":42}");

        assertThat(live.hidden()).containsExactly("phone");
        assertThat(live.required()).containsExactlyInAnyOrder("text", "email");
        assertThat(live.formulas()).isEqualTo(Map.of("formula", Value.text("42")));
    }

    @Test
    void shouldSayThatAFormulaHasNoResultYet() throws Exception {
        assertThat(live(Map.of(), Map.of(), false, "{}").formulas()).isEqualTo(Map.of("formula", Value.NONE));
    }

    @Test
    void shouldMaskAFormulaOverAValueThatMayNotBeSeen() throws Exception {
        var masked = Map.of("number", Decision.MASKED);

        assertThat(live(Map.of(), masked, true, "{\"formula\":42}").formulas().get("formula").kind()).isEqualTo("masked");
        assertThat(live(Map.of("f.number", "21"), masked, true, "{\"formula\":42}").formulas().get("formula").text()).as("typed by the member").isEqualTo("42");
        assertThat(live(Map.of("f.number", "21"), Map.of("formula", Decision.MASKED), false, "{\"formula\":42}").formulas().get("formula").kind()).isEqualTo("masked");
    }

    @Test
    void shouldNotMentionHiddenFields() throws Exception {
        var live = live(Map.of(), Map.of("phone", Decision.HIDDEN, "email", Decision.HIDDEN, "formula", Decision.HIDDEN), false, "{\"formula\":42}");

        assertThat(live).isEqualTo(new LiveForm(Set.of(), Set.of("text"), Map.of()));
    }

    private static LiveForm live(Map<String, String> typed, Map<String, Decision> others, boolean editing, String results) throws Exception {
        var texts = new HashMap<String, List<String>>();
        typed.forEach((name, text) -> texts.put(name, List.of(text)));
        var logic = new Samples.Expressions(Set.of("phone"), Set.of("email"), (ObjectNode) JsonLimits.mapper().readTree(results));
        return LiveForm.of(Samples.compiled(Samples.template(), logic), Samples.view(others), new FormValues(texts), editing, Samples.reader(Lang.EN));
    }
}
