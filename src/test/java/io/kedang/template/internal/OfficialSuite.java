package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The official JSON Schema suite for draft 2020-12. */
final class OfficialSuite {

    /** One test of it. */
    record Case(String file, String group, String name, JsonNode schema, JsonNode data, boolean valid) {
        @Override
        public String toString() {
            return file + ": " + group + ": " + name;
        }
    }

    private OfficialSuite() {
    }

    static Stream<Case> cases(String file) {
        return StreamSupport.stream(read(SharedData.folder("json-schema/tests").resolve(file + ".json")).spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("tests").spliterator(), false)
                        .map(test -> new Case(file, group.path("description").asText(), test.path("description").asText(), group.path("schema"),
                                test.path("data"), test.path("valid").asBoolean())));
    }

    /** All schemas of all required tests. */
    static List<JsonNode> schemas() {
        try (var files = Files.list(SharedData.folder("json-schema/tests"))) {
            return files.filter(Files::isRegularFile).sorted()
                    .flatMap(file -> StreamSupport.stream(read(file).spliterator(), false).map(group -> group.path("schema"))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One of the meta-schemas of draft 2020-12, as the validator brings them. */
    static JsonNode metaSchema(String vocabulary) {
        try (var stream = SchemaRegistry.class.getResourceAsStream("/draft/2020-12/meta/" + vocabulary)) {
            return JsonLimits.mapper().readTree(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JsonLimits.mapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }
}
