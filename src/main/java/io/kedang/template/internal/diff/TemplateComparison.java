package io.kedang.template.internal.diff;

import static io.kedang.template.ChangeClass.NARROWS;
import static io.kedang.template.ChangeClass.SAFE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Label;
import io.kedang.template.ChangeKind;
import io.kedang.template.Field;
import io.kedang.template.ListView;
import io.kedang.template.Rule;
import io.kedang.template.Section;
import io.kedang.template.Stage;
import io.kedang.template.Template;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What a template has beside its fields, before and after. */
public final class TemplateComparison {

    private TemplateComparison() {
    }

    public static void compare(Template before, Template after, FoundChanges found) {
        safe(ChangeKind.NAME, before.name(), after.name(), found);
        safe(ChangeKind.DESCRIPTION, before.description(), after.description(), found);
        safe(ChangeKind.ICON, before.icon(), after.icon(), found);
        if (!before.titleField().equals(after.titleField())) {
            found.own(ChangeKind.TITLE_FIELD, SAFE, after.titleField(), field(before), field(after));
        }
        sections(before, after, found);
        stages(before, after, found);
        rules(before, after, found);
        views(before, after, found);
        if (!before.columns().equals(after.columns()) || !before.sort().equals(after.sort())) {
            found.own(ChangeKind.LIST, SAFE, null);
        }
        if (!before.page().equals(after.page())) {
            found.own(ChangeKind.PAGE, SAFE, null);
        }
        if (!ours(before).path("retention").equals(ours(after).path("retention"))) {
            found.own(ChangeKind.RETENTION, SAFE, null);
        }
    }

    /** Said when documents differ in nothing that has a name of its own. */
    public static void compareTheRest(Template before, Template after, FoundChanges found) {
        if (found.size() == 0 && !before.document().equals(after.document())) {
            found.own(ChangeKind.OTHER, SAFE, null);
        }
    }

    private static JsonNode ours(Template template) {
        return template.document() instanceof ObjectNode document ? document.path("kedang") : com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private static Object field(Template template) {
        return template.field(template.titleField()).<Object>map(Field::label).orElse(template.titleField());
    }

    private static void safe(ChangeKind kind, Object before, Object after, FoundChanges found) {
        if (!Objects.equals(before, after)) {
            found.own(kind, SAFE, null, before instanceof Label ? before : Objects.toString(before, "–"), after instanceof Label ? after : Objects.toString(after, "–"));
        }
    }

    private static <T> Optional<T> find(List<T> list, Function<T, String> key, T like) {
        return list.stream().filter(candidate -> key.apply(candidate).equals(key.apply(like))).findFirst();
    }

    private static <T> boolean reordered(List<T> before, List<T> after, Function<T, String> key) {
        var was = before.stream().map(key).toList();
        var is = after.stream().map(key).toList();
        return !was.equals(is) && was.size() == is.size() && was.containsAll(is);
    }

    private static void sections(Template before, Template after, FoundChanges found) {
        for (var section : after.sections()) {
            find(before.sections(), Section::key, section).ifPresentOrElse(old -> section(old, section, found),
                    () -> found.own(ChangeKind.SECTION_ADDED, SAFE, section.key(), section.label()));
        }
        before.sections().stream().filter(section -> find(after.sections(), Section::key, section).isEmpty())
                .forEach(section -> found.own(ChangeKind.SECTION_REMOVED, SAFE, section.key(), section.label()));
        if (reordered(before.sections(), after.sections(), Section::key)) {
            found.own(ChangeKind.SECTION_ORDER, SAFE, null);
        }
    }

    private static void section(Section before, Section after, FoundChanges found) {
        if (!Objects.equals(before.visibleWhen(), after.visibleWhen())) {
            found.own(ChangeKind.SECTION_VISIBLE_WHEN, NARROWS, after.key(), after.label(), Objects.toString(after.visibleWhen(), "–"));
        }
        var looks = new Section(after.key(), after.label(), after.help(), after.columns(), after.collapsed(), before.visibleWhen());
        if (!before.equals(looks)) {
            found.own(ChangeKind.SECTION_CHANGED, SAFE, after.key(), after.label());
        }
    }

    private static void stages(Template before, Template after, FoundChanges found) {
        for (var stage : after.stages()) {
            find(before.stages(), Stage::key, stage).ifPresentOrElse(old -> stage(old, stage, found),
                    () -> found.own(ChangeKind.STAGE_ADDED, SAFE, stage.key(), stage.label()));
        }
        before.stages().stream().filter(stage -> find(after.stages(), Stage::key, stage).isEmpty())
                .forEach(stage -> found.own(ChangeKind.STAGE_REMOVED, NARROWS, stage.key(), stage.label()));
        if (reordered(before.stages(), after.stages(), Stage::key)) {
            found.own(ChangeKind.STAGE_ORDER, SAFE, null);
        }
    }

    private static void stage(Stage before, Stage after, FoundChanges found) {
        if (!before.label().equals(after.label()) || !Objects.equals(before.color(), after.color())) {
            found.own(ChangeKind.STAGE_CHANGED, SAFE, after.key(), after.label());
        }
        if (!Objects.equals(before.moves(), after.moves())) {
            found.own(ChangeKind.STAGE_MOVES, SAFE, after.key(), after.label());
        }
    }

    private static void rules(Template before, Template after, FoundChanges found) {
        for (var rule : after.rules()) {
            find(before.rules(), Rule::key, rule).ifPresentOrElse(old -> rule(old, rule, found),
                    () -> found.own(ChangeKind.RULE_ADDED, NARROWS, rule.key(), rule.message()));
        }
        before.rules().stream().filter(rule -> find(after.rules(), Rule::key, rule).isEmpty())
                .forEach(rule -> found.own(ChangeKind.RULE_REMOVED, SAFE, rule.key(), rule.message()));
    }

    private static void rule(Rule before, Rule after, FoundChanges found) {
        if (!before.check().equals(after.check())) {
            found.own(ChangeKind.RULE_CHANGED, NARROWS, after.key(), after.message());
        } else if (!before.equals(after)) {
            found.own(ChangeKind.RULE_MESSAGE, SAFE, after.key(), after.message());
        }
    }

    private static void views(Template before, Template after, FoundChanges found) {
        for (var view : after.views()) {
            find(before.views(), ListView::key, view).ifPresentOrElse(old -> {
                if (!old.equals(view)) {
                    found.own(ChangeKind.VIEW_CHANGED, SAFE, view.key(), view.label());
                }
            }, () -> found.own(ChangeKind.VIEW_ADDED, SAFE, view.key(), view.label()));
        }
        before.views().stream().filter(view -> find(after.views(), ListView::key, view).isEmpty())
                .forEach(view -> found.own(ChangeKind.VIEW_REMOVED, SAFE, view.key(), view.label()));
    }
}
