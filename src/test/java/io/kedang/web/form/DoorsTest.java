package io.kedang.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.archive.internal.Examination;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.template.Field;
import io.kedang.template.Template;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Whichever door a record comes through, the same is accepted, refused and stored. */
class DoorsTest {

    @Property(tries = 500)
    void shouldAcceptFromTheFormWhatTheApiAccepts(@ForAll long seed) {
        // given
        var random = new Random(seed);
        var compiled = new RandomForms(random).template();
        var typing = new RandomTyping(compiled.template(), random);

        // when
        var byForm = Examination.of(compiled, FormToData.filing(compiled.template(), everything(compiled.template()), new FormValues(typing.posted)), null, Lang.ZH);
        var byApi = Examination.of(compiled, typing.sent, null, Lang.ZH);

        // then
        assertThat(byForm.violations()).as("typed %s", typing.posted).containsExactlyInAnyOrderElementsOf(byApi.violations());
        assertThat(byForm.data()).isEqualTo(byApi.data());
        Statistics.label("accepted").collect(byApi.violations().isEmpty());
        Statistics.label("refused for").collect(byApi.violations().stream().map(Violation::code).findFirst().orElse("nothing"));
    }

    /** A form that is opened and saved as it is changes nothing, whatever the template. */
    @Property(tries = 400)
    void shouldChangeNothingByOpeningAndSaving(@ForAll long seed) {
        // given: a record as it is stored, wrong values and all
        var random = new Random(seed);
        var compiled = new RandomForms(random).template();
        var template = compiled.template();
        var stored = Examination.of(compiled, new RandomTyping(template, random).sent, null, Lang.EN).data();
        stored = Examination.of(compiled, fitting(compiled.template(), stored), null, Lang.EN).data();

        // when
        var patch = FormToData.patch(template, everything(template), DataToForm.of(template, everything(template), stored), stored);
        var saved = Examination.of(compiled, patched(stored.deepCopy(), patch), stored, Lang.EN);

        // then
        assertThat(saved.data()).isEqualTo(stored);
        assertThat(saved.tolerable()).containsAll(saved.violations());
    }

    /** Values in the shape of their fields: others never are stored. */
    private static ObjectNode fitting(Template template, ObjectNode data) {
        template.fields().stream().filter(field -> !shaped(field, data.path(field.key()))).map(Field::key).forEach(data::remove);
        return data;
    }

    private static boolean shaped(Field field, JsonNode value) {
        return switch (field.type()) {
            case NUMBER, PERCENT, RATING -> value.isNumber();
            case MONEY -> value.path("amount").isNumber();
            case TABLE -> value.isArray() && java.util.stream.StreamSupport.stream(value.spliterator(), false).allMatch(row -> row.path("n").isNumber());
            default -> !value.isNull();
        };
    }

    /** RFC 7396. */
    private static ObjectNode patched(ObjectNode target, JsonNode patch) {
        patch.fields().forEachRemaining(entry -> {
            if (entry.getValue().isNull()) {
                target.remove(entry.getKey());
            } else if (entry.getValue().isObject()) {
                var inner = target.path(entry.getKey()) instanceof ObjectNode there ? there : target.objectNode();
                target.set(entry.getKey(), patched(inner, entry.getValue()));
            } else {
                target.set(entry.getKey(), entry.getValue());
            }
        });
        return target;
    }

    private static FieldView everything(Template template) {
        return new FieldView(template.fields().stream().collect(Collectors.toMap(Field::key, field -> Decision.CLEAR)), Map.of(), template.fields().stream().map(Field::key).collect(Collectors.toSet()), true);
    }
}
