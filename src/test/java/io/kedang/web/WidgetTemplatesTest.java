package io.kedang.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.kernel.Lang;
import io.kedang.template.internal.TemplateChecker;
import org.junit.jupiter.api.Test;

class WidgetTemplatesTest {

    @Test
    void shouldBeValidTemplates() {
        assertThat(TemplateChecker.check(WidgetTemplates.orders(), Lang.EN)).isEmpty();
        assertThat(TemplateChecker.check(WidgetTemplates.products(), Lang.EN)).isEmpty();
    }
}
