package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import io.kedang.template.TemplateLogic;
import io.kedang.template.internal.logic.CompiledLogic;
import java.util.List;

/** A template over a compiled JSON Schema. Our own keyword is taken out first: validators need not know it. */
public final class SchemaTemplate implements CompiledTemplate {

    private final Template template;
    private final FieldLabels labels;
    private final Schema schema;
    /** Compiled when it is asked for first; {@link NoLogic} from the start when there is nothing to compile. */
    private volatile TemplateLogic logic;

    public SchemaTemplate(Template template) {
        this.template = template;
        this.labels = new FieldLabels(template);
        this.schema = SchemaRegistries.make().getSchema(structural(template.document()));
        this.logic = CompiledLogic.needed(template) ? null : NoLogic.INSTANCE;
    }

    private static JsonNode structural(JsonNode document) {
        var copy = (ObjectNode) document.deepCopy();
        copy.remove(List.of("kedang", "$id"));
        copy.path("properties").forEach(field -> {
            ((ObjectNode) field).remove("kedang");
            field.path("items").path("properties").forEach(column -> ((ObjectNode) column).remove("kedang"));
        });
        return copy;
    }

    @Override
    public Template template() {
        return template;
    }

    @Override
    public TemplateLogic logic() {
        return logic == null ? compiledLogic() : logic;
    }

    private synchronized TemplateLogic compiledLogic() {
        if (logic == null) {
            logic = CompiledLogic.of(template, CompiledLogic.CLOCK);
        }
        return logic;
    }

    @Override
    public List<Violation> check(ObjectNode data, Lang lang) {
        var errors = schema.validate(data);
        return errors.isEmpty() ? List.of() : errors.stream().map(error -> violation(error, lang)).distinct().toList();
    }

    private Violation violation(Error error, Lang lang) {
        var pointer = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" -> missing(pointer + "/" + error.getProperty(), lang);
            case "additionalProperties" -> new Violation(pointer + "/" + escaped(error.getProperty()), "unknown_field", Texts.get(lang, "unknown_field"));
            default -> wrong(pointer, error, lang);
        };
    }

    private Violation missing(String pointer, Lang lang) {
        return new Violation(pointer, "required", Texts.get(lang, "required", labels.of(pointer, lang)));
    }

    private Violation wrong(String pointer, Error error, Lang lang) {
        var code = ViolationCodes.of(error.getKeyword());
        return new Violation(pointer, code, Texts.get(lang, code, labels.of(pointer, lang), limit(error)));
    }

    /** The bound that the document sets, where the keyword is one; never anything of the value. */
    private static Object limit(Error error) {
        var bound = error.getSchemaNode();
        return bound != null && bound.isNumber() ? bound.decimalValue().toPlainString() : "";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
