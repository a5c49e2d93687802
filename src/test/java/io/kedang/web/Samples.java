package io.kedang.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.access.Sensitivity;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.FieldRules;
import io.kedang.template.FieldSettings;
import io.kedang.template.FieldType;
import io.kedang.template.Option;
import io.kedang.template.PageLayout;
import io.kedang.template.Rule;
import io.kedang.template.Section;
import io.kedang.template.Stage;
import io.kedang.template.Template;
import io.kedang.template.TemplateLogic;
import io.kedang.web.show.Reader;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A template with a field of each type. */
public final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final FieldRules NO_RULES = new FieldRules(null, null, null, null, null, null, false, null, null);

    private static final FieldRules FIVE = new FieldRules(null, null, null, BigDecimal.ONE, BigDecimal.valueOf(5), null, true, null, null);

    private Samples() {
    }

    public static Reader reader(Lang lang) {
        return new Reader(lang, Bundles.in(Messages.class, lang), Bundles.in(FieldMessages.class, lang), ZoneOffset.UTC);
    }

    /** Fields are named by their types: {@code text}, {@code money} and so on. */
    public static Template template() {
        var fields = Arrays.stream(FieldType.values()).map(type -> field(type, type == FieldType.TEXT)).toList();
        return new Template("customer", 1, label("Customer"), label(""), "building", "text", List.of(new Section("basic", label("Basics"), null, 2, false, null)),
                List.of(new Stage("lead", label("Lead"), "gray", null), new Stage("won", label("Won"), "green", null)), fields, List.of("text", "_stage", "number"),
                "-updated_at", List.of(), new PageLayout(List.of(), List.of()), List.of(), null);
    }

    /** The same, without any expression. */
    public static CompiledTemplate compiled() {
        return compiled(template(), new Expressions(Set.of(), Set.of(), JSON.objectNode()));
    }

    public static CompiledTemplate compiled(Template template, TemplateLogic logic) {
        return new CompiledTemplate() {
            @Override
            public Template template() {
                return template;
            }

            @Override
            public TemplateLogic logic() {
                return logic;
            }

            @Override
            public List<Violation> check(ObjectNode data, Lang lang) {
                return List.of();
            }
        };
    }

    /** Expressions that always give the same. */
    public record Expressions(Set<String> hiding, Set<String> requiring, ObjectNode giving) implements TemplateLogic {

        @Override
        public boolean empty() {
            return hiding.isEmpty();
        }

        @Override
        public Set<String> hidden(ObjectNode data) {
            return hiding;
        }

        @Override
        public Set<String> required(ObjectNode data) {
            return requiring;
        }

        @Override
        public ObjectNode defaults() {
            return JSON.objectNode();
        }

        @Override
        public ObjectNode formulas(ObjectNode data) {
            return giving;
        }

        @Override
        public List<Rule> broken(ObjectNode data) {
            return List.of();
        }

        @Override
        public Set<String> uses(Rule rule) {
            return Set.of();
        }
    }

    private static Field field(FieldType type, boolean required) {
        var options = type == FieldType.CHOICE || type == FieldType.MULTICHOICE
                ? List.of(new Option("red", new Label("\u7ea2", "Red"), "red", false), new Option("plain", new Label("\u666e\u901a", "Plain"), null, false)) : List.<Option>of();
        return new Field(type.key(), type, label(type.key()), null, "text", "basic", type.ordinal(), "half", required, true, type.filterable(), type.sortable(),
                false, Sensitivity.INTERNAL, "none", options, type == FieldType.MONEY ? List.of("USD", "CNY") : List.of(),
                type == FieldType.ADDRESS ? List.of("country", "province", "city", "street", "postcode") : List.of(), null, "CN", type == FieldType.RATING ? FIVE : NO_RULES, settings(type));
    }

    private static FieldSettings settings(FieldType type) {
        return switch (type) {
            case DATETIME -> new FieldSettings(null, null, null, "Asia/Shanghai", null, null, null, List.of(), List.of(), null, null, null, null, null, null);
            case REFERENCE -> new FieldSettings(null, null, null, null, null, "product", FieldSettings.OnDelete.REFUSE, List.of(), List.of(), null, null, null, null, null, null);
            case TABLE -> new FieldSettings(null, null, null, null, null, null, null, List.of(column("item", FieldType.TEXT), column("qty", FieldType.NUMBER),
                    column("paid", FieldType.BOOLEAN)), List.of(), null, null, null, null, null, null);
            case FORMULA -> new FieldSettings(null, null, null, null, null, null, null, List.of(), List.of(), null, null, null, "number * 2", FieldType.NUMBER, 2);
            default -> FieldSettings.NONE;
        };
    }

    private static Field column(String key, FieldType type) {
        return new Field(key, type, label(key), null, type.key(), null, 0, "half", false, false, false, false, false, Sensitivity.INTERNAL, "none", List.of(),
                List.of(), List.of(), null, "CN", NO_RULES, FieldSettings.NONE);
    }

    private static Label label(String text) {
        return new Label(text, text);
    }

    /** Everything in clear but for these. */
    public static FieldView view(Map<String, Decision> others) {
        var decisions = new HashMap<String, Decision>();
        Arrays.stream(FieldType.values()).forEach(type -> decisions.put(type.key(), Decision.CLEAR));
        decisions.putAll(others);
        var writable = decisions.keySet().stream().filter(key -> decisions.get(key) != Decision.HIDDEN).collect(java.util.stream.Collectors.toSet());
        return new FieldView(decisions, Map.of(), writable, others.isEmpty());
    }
}
