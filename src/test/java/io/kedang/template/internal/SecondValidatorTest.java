package io.kedang.template.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.FormatEvaluatorFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import io.kedang.kernel.Lang;
import io.kedang.template.PresetFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A template file is JSON Schema for everybody: another validator accepts it, and agrees about records and about templates. */
class SecondValidatorTest {

    private static Validator other() {
        return new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory())
                .withEvaluatorFactory(new FormatEvaluatorFactory()).createValidator();
    }

    static Stream<JsonNode> documents() {
        return Stream.concat(Stream.of(FullTemplate.document()), PresetFiles.presets().stream().flatMap(preset -> PresetFiles.templates(preset).stream()).map(PresetFiles::read));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldAgreeAboutRecords(JsonNode document) {
        // given
        var ours = new SchemaTemplate(TemplateReader.read(document, 1));
        var theirs = other();
        var schema = theirs.registerSchema(document);
        var records = new RandomRecords(20261121);
        var good = 0;

        for (int i = 0; i < 200; i++) {
            // when
            var record = i % 3 == 0 ? records.full(ours.template()) : records.any(ours.template());
            var found = ours.check(record, Lang.EN);
            var agreed = theirs.validate(schema, record);

            // then
            assertThat(found.isEmpty()).as("%s: %s, they: %s", record, found, agreed.getErrors().stream().map(error -> error.getInstanceLocation() + error.getError()).toList())
                    .isEqualTo(agreed.isValid());
            good += found.isEmpty() ? 1 : 0;
        }
        assertThat(good).isBetween(5, 195);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldAgreeAboutTemplates(JsonNode document) {
        // given
        var theirs = other();
        var meta = theirs.registerSchema(metaSchema());

        // then
        assertThat(theirs.validate(meta, document).isValid()).isTrue();
        document.path("properties").fieldNames().forEachRemaining(key -> {
            for (var change : new String[] {"maxLength", "enum", "format", "unknown", "type"}) {
                var changed = (ObjectNode) document.deepCopy();
                ((ObjectNode) changed.at("/properties/" + key)).put(change, 5);
                var ours = TemplateChecker.check(changed, Lang.EN).stream().noneMatch(violation -> violation.code().startsWith("template_") || violation.code().startsWith("unsupported"));
                assertThat(theirs.validate(meta, changed).isValid()).as("%s of %s", change, key).isEqualTo(ours);
            }
        });
    }

    private static String metaSchema() {
        try (InputStream in = SecondValidatorTest.class.getResourceAsStream("/schema/template-v1.meta.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
