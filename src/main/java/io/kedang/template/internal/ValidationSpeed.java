package io.kedang.template.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.http.JsonLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many records a second one core can check against a template: {@code ./kedang bench} runs it. Arguments: the file of the document, the file of a
 * record's data that satisfies it, seconds. Prints the rate of each second.
 */
public final class ValidationSpeed {

    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 1_000;

    private ValidationSpeed() {
    }

    public static void main(String[] arguments) throws IOException {
        var json = JsonLimits.mapper();
        var template = new SchemaTemplate(TemplateReader.read(json.readTree(Files.readAllBytes(Path.of(arguments[0]))), 1));
        var data = (ObjectNode) json.readTree(Files.readAllBytes(Path.of(arguments[1])));
        if (!template.check(data, Lang.EN).isEmpty()) {
            throw new IllegalArgumentException("the record does not satisfy the template: " + template.check(data, Lang.EN));
        }
        for (int second = 0; second < Integer.parseInt(arguments[2]); second++) {
            System.out.println(perSecond(template, data));
        }
    }

    private static long perSecond(SchemaTemplate template, ObjectNode data) {
        var begin = System.nanoTime();
        long checks = 0;
        while (System.nanoTime() - begin < 1_000_000_000L) {
            for (int i = 0; i < BETWEEN_LOOKS_AT_THE_CLOCK; i++) {
                checks += template.check(data, Lang.EN).isEmpty() ? 1 : 0;
            }
        }
        return checks * 1_000_000_000L / (System.nanoTime() - begin);
    }
}
