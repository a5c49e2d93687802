package io.kedang.template;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The preset folders of this project and the meta-schemas, for tests that need no container. */
public final class PresetFiles {

    public static final Path FOLDER = Path.of("tenant-templates");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private PresetFiles() {
    }

    /** The folder of every preset, by name. */
    public static List<Path> presets() {
        try (var folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every template file of a preset, by name. */
    public static List<Path> templates(Path preset) {
        try (var files = Files.list(preset.resolve("templates"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode template(String preset, String key) {
        return read(FOLDER.resolve(preset).resolve("templates").resolve(key + ".json"));
    }

    public static JsonNode read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    public static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    /** The meta-schema {@code /schema/<name>.meta.json}, compiled. */
    public static Schema metaSchema(String name) {
        try (InputStream in = PresetFiles.class.getResourceAsStream("/schema/" + name + ".meta.json")) {
            return schema(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any 2020-12 document, compiled: a template is one, with formats asserted. */
    public static Schema schema(JsonNode document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(document);
    }

    /** What is wrong with the value, one line each, formats included. */
    public static List<String> errors(Schema schema, JsonNode value) {
        return schema.validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(PresetFiles::line).toList();
    }

    private static String line(Error error) {
        return error.getInstanceLocation() + " " + error.getKeyword() + ": " + error.getMessage();
    }
}
