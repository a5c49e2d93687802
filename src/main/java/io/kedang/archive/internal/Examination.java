package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.FieldView;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.template.Rule;
import io.kedang.template.TemplateLogic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings what was sent for a record into the form in which it is kept, and finds everything wrong with it that can be found without the database. */
public final class Examination {

    /** A field that disappears can take others with it; more than this follow each other in no template that makes sense. */
    private static final int MOST_ROUNDS = 5;

    private final CompiledTemplate compiled;
    private final IntakePlan plan;
    private final TemplateLogic logic;
    private final ObjectNode before;
    private final Lang lang;
    private final ObjectNode data = JsonNodeFactory.instance.objectNode();
    private final ObjectNode original = JsonNodeFactory.instance.objectNode();
    private final List<Violation> violations = new ArrayList<>();
    private final Map<Violation, Rule> rules = new HashMap<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private Set<String> hidden = Set.of();

    private Examination(CompiledTemplate compiled, ObjectNode before, Lang lang) {
        this.compiled = compiled;
        this.plan = IntakePlan.of(compiled);
        this.logic = compiled.logic();
        this.before = before;
        this.lang = lang;
    }

    /** @param before the data as it is stored, in the form of this version; null for a new record */
    public static Examination of(CompiledTemplate compiled, ObjectNode sent, ObjectNode before, Lang lang) {
        var examination = new Examination(compiled, before, lang);
        examination.normalize(sent);
        examination.keepWhatIsGiven();
        if (!examination.logic.empty()) {
            examination.fill(sent);
            examination.settle();
        }
        examination.checkStructure();
        examination.checkOptions();
        if (!examination.logic.empty()) {
            examination.checkConditions();
        }
        return examination;
    }

    public ObjectNode data() {
        return data;
    }

    /** What was sent where it is kept in another form; null when nothing is. */
    public ObjectNode original() {
        return original.isEmpty() ? null : original;
    }

    public List<Violation> violations() {
        return violations;
    }

    private void normalize(ObjectNode sent) {
        sent.fields().forEachRemaining(entry -> {
            var field = plan.fields().get(entry.getKey());
            var normalized = field == null ? entry.getValue() : Normalizer.normalize(field, entry.getValue(), lang, violations);
            if (normalized != null) {
                data.set(entry.getKey(), normalized);
                remember(field, entry.getValue(), normalized);
            }
        });
        plan.tables().forEach(table -> places.put(table.key(), TableRows.places(sent.get(table.key()), data.get(table.key()))));
    }

    /** Formatted text is not kept as it was sent: what was taken out of it was taken out for a reason. */
    private void remember(Field field, JsonNode sent, JsonNode kept) {
        if (kept != sent && !kept.equals(sent) && field != null && field.type() != FieldType.RICHTEXT) {
            original.set(field.key(), sent);
        }
    }

    /** What nobody types stays as it is stored, whatever is sent; another value is refused. */
    private void keepWhatIsGiven() {
        for (var field : plan.given()) {
            var stored = before == null ? null : before.get(field.key());
            var sent = data.remove(field.key());
            original.remove(field.key());
            if (sent != null && !Changes.same(sent, stored)) {
                add("/" + field.key(), field.type() == FieldType.FILE ? "files_later" : "read_only", field);
            }
            if (stored != null && field.type() != FieldType.FORMULA) {
                data.set(field.key(), stored);
            }
        }
    }

    /** A new record begins with its defaults, where nothing was sent; an empty value is an answer. */
    private void fill(ObjectNode sent) {
        if (before == null) {
            logic.defaults().fields().forEachRemaining(value -> {
                if (!sent.has(value.getKey())) {
                    data.set(value.getKey(), value.getValue());
                }
            });
        }
    }

    /** Formulas are computed and fields that are not there lose their values, until neither changes the other any more. */
    private void settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            plan.given().stream().filter(field -> field.type() == FieldType.FORMULA).forEach(field -> data.remove(field.key()));
            data.setAll(logic.formulas(data));
            hidden = logic.hidden(data);
            if (hidden.stream().noneMatch(this::typed)) {
                break;
            }
            hidden.stream().filter(this::typed).toList().forEach(this::drop);
        }
        hidden.stream().filter(key -> plan.fields().get(key).type() == FieldType.FORMULA).forEach(data::remove);
        violations.removeIf(violation -> hidden.contains(key(violation.pointer())));
    }

    private boolean typed(String key) {
        return data.has(key) && !plan.fields().get(key).type().computed();
    }

    private void drop(String key) {
        data.remove(key);
        original.remove(key);
    }

    private void checkStructure() {
        var found = violations.isEmpty() ? Set.<String>of() : violations.stream().map(Violation::pointer).collect(Collectors.toSet());
        for (var violation : compiled.check(data, lang)) {
            var said = sent(violation);
            var excused = violation.code().equals("required") && hidden.contains(violation.pointer().substring(1));
            if (!excused && !found.contains(said.pointer())) {
                violations.add(said);
            }
        }
    }

    private void checkOptions() {
        for (var field : plan.retiring()) {
            Retired.chosen(field, before == null ? null : before.get(field.key()), data.get(field.key()))
                    .forEach(pointer -> violations.add(sent(new Violation(pointer, "retired_option", text("retired_option", field)))));
        }
    }

    private void checkConditions() {
        var found = violations.stream().map(Violation::pointer).collect(Collectors.toSet());
        logic.required(data).stream().filter(key -> !data.has(key) && !found.contains("/" + key)).forEach(key -> add("/" + key, "required", plan.fields().get(key)));
        for (var rule : logic.broken(data)) {
            var violation = new Violation(rule.field() == null ? "" : "/" + rule.field(), "rule", rule.message().in(lang));
            rules.put(violation, rule);
            violations.add(violation);
        }
    }

    private void add(String pointer, String code, Field field) {
        violations.add(new Violation(pointer, code, text(code, field)));
    }

    private String text(String code, Field field) {
        return Texts.get(lang, code, field.label().in(lang));
    }

    /** What is wrong in a row that is kept, said of the row that was sent. */
    private Violation sent(Violation violation) {
        var parts = violation.pointer().split("/", 4);
        var rows = parts.length < 3 ? List.<Integer>of() : places.getOrDefault(parts[1], List.of());
        if (rows.isEmpty()) {
            return violation;
        }
        var row = rows.get(Integer.parseInt(parts[2]));
        return new Violation("/" + parts[1] + "/" + row + (parts.length > 3 ? "/" + parts[3] : ""), violation.code(), violation.message());
    }

    /**
     * What was wrong already and is not touched: a rule that came later locks nobody out of an old record. A value counts as untouched when it is what is
     * stored; a rule over several fields, when all of them are.
     */
    public List<Violation> tolerable() {
        if (before == null || violations.isEmpty()) {
            return List.of();
        }
        var untouched = violations.stream().filter(this::untouched).toList();
        if (untouched.isEmpty()) {
            return List.of();
        }
        var earlier = new HashSet<>(of(compiled, before, before, lang).violations);
        return untouched.stream().filter(earlier::contains).toList();
    }

    /** What is missing in a new record and its author may not say: nobody can be asked for it, and others will. */
    public List<Violation> leftToOthers(FieldView view) {
        return before != null || violations.isEmpty() || view.allClear() ? List.of() : violations.stream().filter(violation -> leftToOthers(violation, view)).toList();
    }

    private boolean leftToOthers(Violation violation, FieldView view) {
        var key = key(violation.pointer());
        return !data.has(key) && plan.fields().containsKey(key) && !view.writable(key) && (violation.code().equals("required") || rules.containsKey(violation));
    }

    private boolean untouched(Violation violation) {
        var rule = rules.get(violation);
        return rule == null ? untouched(key(violation.pointer())) : logic.uses(rule).stream().allMatch(this::untouched);
    }

    boolean untouched(String key) {
        return before != null && Changes.same(before.get(key), data.get(key));
    }

    /** The field that a pointer leads into. */
    static String key(String pointer) {
        return pointer.isEmpty() ? "" : pointer.split("/", 3)[1].replace("~1", "/").replace("~0", "~");
    }
}
