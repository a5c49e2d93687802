package io.kedang.template;

import static io.kedang.template.ChangeClass.CHANGES_TYPE;
import static io.kedang.template.ChangeClass.NARROWS;
import static io.kedang.template.ChangeClass.NEEDS_VALUES;
import static io.kedang.template.ChangeClass.REMOVES;
import static io.kedang.template.ChangeClass.SAFE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.template.internal.TemplateChecker;
import io.kedang.template.internal.TemplateReader;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of change is found, called by its name, and put in its class. */
class TemplateDiffTest {

    /** @param change what an admin does to the document @param kinds what it is called, all of it */
    record Case(String name, Consumer<ObjectNode> change, ChangeClass of, List<ChangeKind> kinds) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Case edit(ChangeKind kind, ChangeClass of, Consumer<ObjectNode> change) {
        return new Case(kind.key(), change, of, List.of(kind));
    }

    /** The opposite of a change: from the changed document back. */
    record Both(Case there, ChangeClass back, ChangeKind kind) {
    }

    static Stream<Case> cases() {
        return Stream.of(
                edit(ChangeKind.FIELD_ADDED, SAFE, d -> d.withObject("/properties").set("extra", Workshop.field("{'type':'string','maxLength':10}", "text"))),
                edit(ChangeKind.FIELD_ADDED_REQUIRED, NEEDS_VALUES, d -> {
                    d.withObject("/properties").set("extra", Workshop.field("{'type':'string','maxLength':10}", "text"));
                    d.withArray("required").add("extra");
                }),
                edit(ChangeKind.FIELD_REMOVED, REMOVES, d -> d.withObject("/properties").remove("remark")),
                edit(ChangeKind.TYPE, CHANGES_TYPE, d -> d.withObject("/properties").set("remark", Workshop.field("{'type':'number'}", "number"))),
                edit(ChangeKind.LABEL, SAFE, d -> d.withObject("/properties/remark/kedang/label").put("en", "Other")),
                edit(ChangeKind.HELP, SAFE, d -> d.withObject("/properties/remark/kedang").putObject("help").put("zh", "说").put("en", "say")),
                edit(ChangeKind.WIDGET, SAFE, d -> d.withObject("/properties/done/kedang").put("widget", "checkbox")),
                edit(ChangeKind.WIDTH, SAFE, d -> d.withObject("/properties/remark/kedang").put("width", "full")),
                edit(ChangeKind.SECTION, SAFE, d -> d.withObject("/properties/remark/kedang").put("section", "more")),
                edit(ChangeKind.ORDER, SAFE, d -> d.withObject("/properties/remark/kedang").put("order", 99)),
                edit(ChangeKind.UNIT, SAFE, d -> d.withObject("/properties/count/kedang").putObject("unit").put("zh", "个").put("en", "pieces")),
                edit(ChangeKind.REGION, SAFE, d -> d.withObject("/properties/phone/kedang").put("region", "DE")),
                edit(ChangeKind.STRUCTURE, NARROWS, d -> d.withObject("/properties/place/properties/city").put("maxLength", 5)),
                edit(ChangeKind.REQUIRED_ON, NEEDS_VALUES, d -> d.withArray("required").add("remark")),
                edit(ChangeKind.REQUIRED_WHEN, NEEDS_VALUES, d -> d.withObject("/properties/remark/kedang").put("requiredWhen", "count > 3")),
                edit(ChangeKind.VISIBLE_WHEN, NARROWS, d -> d.withObject("/properties/remark/kedang").put("visibleWhen", "count > 3")),
                edit(ChangeKind.DEFAULT, SAFE, d -> d.withObject("/properties/remark/kedang").put("default", "'x'")),
                edit(ChangeKind.MIN_LENGTH_UP, NARROWS, d -> d.withObject("/properties/remark").put("minLength", 3)),
                edit(ChangeKind.MAX_LENGTH_DOWN, NARROWS, d -> d.withObject("/properties/remark").put("maxLength", 30)),
                edit(ChangeKind.MINIMUM_UP, NARROWS, d -> d.withObject("/properties/count").put("minimum", 3)),
                edit(ChangeKind.MAXIMUM_DOWN, NARROWS, d -> d.withObject("/properties/count").put("maximum", 30)),
                edit(ChangeKind.STEP, NARROWS, d -> d.withObject("/properties/count").put("multipleOf", 5)),
                edit(ChangeKind.WHOLE_ON, NARROWS, d -> d.withObject("/properties/count").put("type", "integer")),
                edit(ChangeKind.PATTERN, NARROWS, d -> d.withObject("/properties/remark").put("pattern", "^[a-z]+$")),
                edit(ChangeKind.MIN_ITEMS_UP, NARROWS, d -> d.withObject("/properties/skills").put("minItems", 2)),
                edit(ChangeKind.MAX_ITEMS_DOWN, NARROWS, d -> d.withObject("/properties/skills").put("maxItems", 1)),
                edit(ChangeKind.OPTION_ADDED, SAFE, d -> Workshop.option(d, "level", "top")),
                edit(ChangeKind.OPTION_REMOVED, NARROWS, d -> Workshop.withoutOption(d, "level", "low")),
                edit(ChangeKind.OPTION_RETIRED, SAFE, d -> d.withObject("/properties/level/kedang/options/0").put("retired", true)),
                edit(ChangeKind.OPTION_LABEL, SAFE, d -> d.withObject("/properties/level/kedang/options/0/label").put("en", "Lower")),
                edit(ChangeKind.OPTION_COLOR, SAFE, d -> d.withObject("/properties/level/kedang/options/0").put("color", "red")),
                edit(ChangeKind.OPTION_ORDER, SAFE, d -> Workshop.turned(d, "level")),
                edit(ChangeKind.CURRENCY_ADDED, SAFE, d -> ((com.fasterxml.jackson.databind.node.ArrayNode) d.at("/properties/price/properties/currency/enum")).add("EUR")),
                edit(ChangeKind.CURRENCY_REMOVED, NARROWS, d -> ((com.fasterxml.jackson.databind.node.ArrayNode) d.at("/properties/price/properties/currency/enum")).remove(1)),
                edit(ChangeKind.CURRENCY_ORDER, SAFE, d -> d.withObject("/properties/price/properties/currency").putArray("enum").add("USD").add("CNY")),
                edit(ChangeKind.PART_ADDED, SAFE, d -> d.withObject("/properties/place/properties").putObject("street").put("type", "string").put("maxLength", 100)),
                edit(ChangeKind.PART_REMOVED, NARROWS, d -> d.withObject("/properties/place/properties").remove("district")),
                edit(ChangeKind.COLUMN_ADDED, SAFE, d -> Workshop.column(d, "colour")),
                edit(ChangeKind.COLUMN_ADDED_REQUIRED, NEEDS_VALUES, d -> {
                    Workshop.column(d, "colour");
                    d.withObject("/properties/parts/items").withArray("required").add("colour");
                }),
                edit(ChangeKind.COLUMN_REMOVED, REMOVES, d -> d.withObject("/properties/parts/items/properties").remove("what")),
                edit(ChangeKind.COLUMN_CHANGED, NARROWS, d -> d.withObject("/properties/parts/items/properties/what").put("maxLength", 5)),
                edit(ChangeKind.FORMULA, SAFE, d -> d.withObject("/properties/total/kedang").put("expression", "count * 3")),
                edit(ChangeKind.ZONE, SAFE, d -> d.withObject("/properties/moment/kedang").put("zone", "Europe/Berlin")),
                edit(ChangeKind.SCHEME, NARROWS, d -> d.withObject("/properties/number/kedang").put("scheme", "bank_card")),
                edit(ChangeKind.TARGET, NARROWS, d -> d.withObject("/properties/customer/kedang").put("template", "supplier")),
                edit(ChangeKind.ON_DELETE, SAFE, d -> d.withObject("/properties/customer/kedang").put("onDelete", "clear")),
                edit(ChangeKind.ACCEPT, NARROWS, d -> d.withObject("/properties/papers/kedang").putArray("accept").add("pdf")),
                edit(ChangeKind.MEGABYTES, NARROWS, d -> d.withObject("/properties/papers/kedang").put("maxMegabytes", 5)),
                edit(ChangeKind.NUMBERING, SAFE, d -> d.withObject("/properties/code/kedang").put("pattern", "W-{00000}")),
                edit(ChangeKind.SEARCHABLE_ON, SAFE, d -> d.withObject("/properties/remark/kedang").put("searchable", true)),
                edit(ChangeKind.FILTERABLE_ON, SAFE, d -> d.withObject("/properties/remark/kedang").put("filterable", true)),
                edit(ChangeKind.SORTABLE_ON, SAFE, d -> d.withObject("/properties/remark/kedang").put("sortable", true)),
                edit(ChangeKind.UNIQUE_ON, NARROWS, d -> d.withObject("/properties/remark/kedang").put("unique", true)),
                edit(ChangeKind.SENSITIVITY, SAFE, d -> d.withObject("/properties/remark/kedang").put("sensitivity", "restricted")),
                edit(ChangeKind.MASK, SAFE, d -> d.withObject("/properties/remark/kedang").put("mask", "all")),
                edit(ChangeKind.NAME, SAFE, d -> d.withObject("/kedang/name").put("en", "Shop")),
                edit(ChangeKind.DESCRIPTION, SAFE, d -> d.withObject("/kedang").putObject("description").put("zh", "描述").put("en", "It is")),
                edit(ChangeKind.ICON, SAFE, d -> d.withObject("/kedang").put("icon", "ship")),
                edit(ChangeKind.TITLE_FIELD, SAFE, d -> d.withObject("/kedang").put("titleField", "other_name")),
                edit(ChangeKind.SECTION_ADDED, SAFE, d -> d.withArray("/kedang/sections").addObject().put("key", "last").putObject("label").put("zh", "末").put("en", "Last")),
                edit(ChangeKind.SECTION_REMOVED, SAFE, d -> d.withArray("/kedang/sections").remove(2)),
                edit(ChangeKind.SECTION_CHANGED, SAFE, d -> d.withObject("/kedang/sections/0").put("collapsed", true)),
                edit(ChangeKind.SECTION_VISIBLE_WHEN, NARROWS, d -> d.withObject("/kedang/sections/1").put("visibleWhen", "count > 1")),
                edit(ChangeKind.SECTION_ORDER, SAFE, d -> d.withArray("/kedang/sections").insert(0, d.withArray("/kedang/sections").remove(2))),
                edit(ChangeKind.STAGE_ADDED, SAFE, d -> d.withArray("/kedang/stages").addObject().put("key", "last").putObject("label").put("zh", "末").put("en", "Last")),
                edit(ChangeKind.STAGE_REMOVED, NARROWS, d -> d.withArray("/kedang/stages").remove(2)),
                edit(ChangeKind.STAGE_CHANGED, SAFE, d -> d.withObject("/kedang/stages/0").put("color", "red")),
                edit(ChangeKind.STAGE_MOVES, SAFE, d -> d.withObject("/kedang/stages/0").putArray("moves").add("b")),
                edit(ChangeKind.STAGE_ORDER, SAFE, d -> d.withArray("/kedang/stages").insert(0, d.withArray("/kedang/stages").remove(2))),
                edit(ChangeKind.RULE_ADDED, NARROWS, d -> Workshop.rule(d, "second", "count < 900")),
                edit(ChangeKind.RULE_REMOVED, SAFE, d -> d.withObject("/kedang").remove("rules")),
                edit(ChangeKind.RULE_CHANGED, NARROWS, d -> d.withObject("/kedang/rules/0").put("check", "count < 800")),
                edit(ChangeKind.RULE_MESSAGE, SAFE, d -> d.withObject("/kedang/rules/0/message").put("en", "Not so many")),
                edit(ChangeKind.LIST, SAFE, d -> d.withObject("/kedang/list").put("sort", "created_at")),
                edit(ChangeKind.VIEW_ADDED, SAFE, d -> Workshop.view(d, "second")),
                edit(ChangeKind.VIEW_REMOVED, SAFE, d -> d.withObject("/kedang").remove("views")),
                edit(ChangeKind.VIEW_CHANGED, SAFE, d -> d.withObject("/kedang/views/0/label").put("en", "Others")),
                edit(ChangeKind.PAGE, SAFE, d -> d.withObject("/kedang").putObject("page").putArray("highlights").add("count")),
                edit(ChangeKind.RETENTION, SAFE, d -> d.withObject("/kedang").putObject("retention").put("months", 12).putObject("rule").put("zh", "规").put("en", "Rule")),
                edit(ChangeKind.OTHER, SAFE, d -> d.put("title", "Another name for other tools")));
    }

    /** Kinds that a change back has. */
    private static final List<Both> BACK = List.of(
            back(ChangeKind.REQUIRED_ON, ChangeKind.REQUIRED_OFF, SAFE), back(ChangeKind.REQUIRED_WHEN, ChangeKind.REQUIRED_WHEN_OFF, SAFE),
            back(ChangeKind.VISIBLE_WHEN, ChangeKind.VISIBLE_WHEN_OFF, SAFE), back(ChangeKind.MIN_LENGTH_UP, ChangeKind.MIN_LENGTH_DOWN, SAFE),
            back(ChangeKind.MAX_LENGTH_DOWN, ChangeKind.MAX_LENGTH_UP, SAFE), back(ChangeKind.MINIMUM_UP, ChangeKind.MINIMUM_DOWN, SAFE),
            back(ChangeKind.MAXIMUM_DOWN, ChangeKind.MAXIMUM_UP, SAFE), back(ChangeKind.STEP, ChangeKind.STEP_OFF, SAFE), back(ChangeKind.WHOLE_ON, ChangeKind.WHOLE_OFF, SAFE),
            back(ChangeKind.PATTERN, ChangeKind.PATTERN_OFF, SAFE), back(ChangeKind.MIN_ITEMS_UP, ChangeKind.MIN_ITEMS_DOWN, SAFE),
            back(ChangeKind.MAX_ITEMS_DOWN, ChangeKind.MAX_ITEMS_UP, SAFE), back(ChangeKind.OPTION_RETIRED, ChangeKind.OPTION_REOPENED, SAFE),
            back(ChangeKind.SEARCHABLE_ON, ChangeKind.SEARCHABLE_OFF, SAFE), back(ChangeKind.FILTERABLE_ON, ChangeKind.FILTERABLE_OFF, SAFE),
            back(ChangeKind.SORTABLE_ON, ChangeKind.SORTABLE_OFF, SAFE), back(ChangeKind.UNIQUE_ON, ChangeKind.UNIQUE_OFF, SAFE),
            back(ChangeKind.FIELD_ADDED, ChangeKind.FIELD_REMOVED, REMOVES), back(ChangeKind.OPTION_ADDED, ChangeKind.OPTION_REMOVED, NARROWS),
            back(ChangeKind.STAGE_ADDED, ChangeKind.STAGE_REMOVED, NARROWS));

    private static Both back(ChangeKind there, ChangeKind kind, ChangeClass of) {
        return new Both(cases().filter(one -> one.kinds().contains(there)).findFirst().orElseThrow(), of, kind);
    }

    static Stream<Both> back() {
        return BACK.stream();
    }

    private static Template read(ObjectNode document) {
        return TemplateReader.read(document, 1);
    }

    private static ObjectNode changed(Case one) {
        var document = Workshop.document();
        one.change().accept(document);
        return document;
    }

    @Test
    void shouldBeginWithAGoodDocument() {
        assertThat(TemplateChecker.check(Workshop.document(), Lang.EN)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldCallAChangeByItsName(Case one) {
        // when
        var changes = TemplateDiff.between(read(Workshop.document()), read(changed(one)));

        // then
        assertThat(changes).extracting(TemplateChange::kind).containsExactlyElementsOf(one.kinds());
        assertThat(TemplateDiff.classOf(changes)).isEqualTo(one.of());
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.words().zh()).isNotBlank().doesNotContain("change.").doesNotContainPattern("\\{[0-9]\\}");
            assertThat(change.words().en()).isNotBlank().doesNotContain("change.").doesNotContainPattern("\\{[0-9]\\}").isNotEqualTo(change.words().zh());
        });
    }

    @Test
    void shouldCallProtectionByItsNames() {
        // given
        var protect = edit(ChangeKind.SENSITIVITY, SAFE, d -> d.withObject("/properties/remark/kedang").put("sensitivity", "restricted").put("mask", "tail4"));

        // when
        var words = TemplateDiff.between(read(Workshop.document()), read(changed(protect))).stream().map(TemplateChange::words).toList();

        // then
        assertThat(words).extracting(Label::en).containsExactly("Field is restricted instead of internal", "The mask of Field is “the last four” instead of “none”");
        assertThat(words).extracting(Label::zh).anyMatch(said -> said.endsWith("的密级由“内部”改为“受限”")).anyMatch(said -> said.endsWith("的掩码由“不脱敏”改为“仅末四位”"));
    }

    @ParameterizedTest
    @MethodSource("back")
    void shouldCallTheWayBackByItsName(Both both) {
        // when
        var changes = TemplateDiff.between(read(changed(both.there())), read(Workshop.document()));

        // then
        assertThat(changes).extracting(TemplateChange::kind).containsExactly(both.kind());
        assertThat(TemplateDiff.classOf(changes)).isEqualTo(both.back());
    }

    @Test
    void shouldTestEveryKind() {
        // when
        var tested = Stream.concat(cases().flatMap(one -> one.kinds().stream()), BACK.stream().map(Both::kind)).collect(Collectors.toCollection(() -> EnumSet.noneOf(ChangeKind.class)));

        // then
        assertThat(tested).containsExactlyElementsOf(Arrays.asList(ChangeKind.values()));
    }

    @Test
    void shouldFindNothingBetweenADocumentAndItself() {
        assertThat(TemplateDiff.between(read(Workshop.document()), read(Workshop.document()))).isEmpty();
        assertThat(TemplateDiff.classOf(List.of())).isEqualTo(SAFE);
    }

    /** Two changes at once are both found, whatever they are: no change hides another. */
    @ParameterizedTest
    @MethodSource("cases")
    void shouldFindAChangeBesideAnother(Case one) {
        // given
        var document = changed(one);
        document.withObject("/properties/phone/kedang").put("order", 77);
        if (document.path("properties").has("place")) {
            document.withObject("/properties/place/kedang").put("order", 78);
        }

        // when
        var kinds = TemplateDiff.between(read(Workshop.document()), read(document)).stream().map(TemplateChange::kind).toList();

        // then
        assertThat(kinds).contains(ChangeKind.ORDER);
        if (!one.kinds().contains(ChangeKind.OTHER)) {
            assertThat(kinds).containsAll(one.kinds());
        }
    }
}
