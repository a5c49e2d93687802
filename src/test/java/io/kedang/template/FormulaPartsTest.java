package io.kedang.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Sensitivity;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.template.internal.TemplateReader;
import org.junit.jupiter.api.Test;

class FormulaPartsTest {

    private static final String DOCUMENT = """
            {"kedang":{"key":"k","sections":[{"key":"s"}]},"properties":{
              "price":{"type":"number","kedang":{"type":"number","section":"s"}},
              "cost":{"type":"number","kedang":{"type":"number","section":"s","sensitivity":"restricted"}},
              "margin":{"type":"number","kedang":{"type":"formula","section":"s","expression":"price - cost"}},
              "share":{"type":"number","kedang":{"type":"formula","section":"s","expression":"margin / price"}},
              "double":{"type":"number","kedang":{"type":"formula","section":"s","expression":"price * 2"}}}}""";

    @Test
    void shouldFollowFormulasOfFormulas() throws Exception {
        var template = template();

        assertThat(FormulaParts.of(template.field("share").orElseThrow(), template.fields())).containsExactlyInAnyOrder("margin", "price", "cost");
    }

    @Test
    void shouldGuardAFormulaLikeTheMostSensitiveFieldThatItIsMadeOf() throws Exception {
        var template = template();

        assertThat(template.field("margin").orElseThrow().sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(template.field("share").orElseThrow().sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
        assertThat(template.field("double").orElseThrow().sensitivity()).isEqualTo(Sensitivity.INTERNAL);
    }

    private static Template template() throws Exception {
        return TemplateReader.read(JsonLimits.mapper().readTree(DOCUMENT), 1);
    }
}
