package io.kedang.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.kernel.Lang;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.internal.TemplateChecker;
import io.kedang.template.internal.TemplateReader;
import org.junit.jupiter.api.Test;

class EveryTypeTest {

    @Test
    void shouldBeATemplateWithEveryType() {
        assertThat(TemplateChecker.check(EveryType.document(), Lang.EN)).isEmpty();
        assertThat(TemplateChecker.check(EveryType.group(), Lang.EN)).isEmpty();
        assertThat(TemplateReader.read(EveryType.document(), 1).fields()).extracting(Field::type).contains(FieldType.values());
    }
}
