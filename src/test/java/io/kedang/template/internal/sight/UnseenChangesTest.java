package io.kedang.template.internal.sight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.kedang.access.FieldAccess;
import io.kedang.access.FieldGate;
import io.kedang.access.FieldRight;
import io.kedang.access.Grant;
import io.kedang.access.Grants;
import io.kedang.access.Reach;
import io.kedang.access.TemplateAction;
import io.kedang.access.Right;
import io.kedang.access.Role;
import io.kedang.access.RoleGrants;
import io.kedang.access.Scope;
import io.kedang.access.Sensitivity;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import io.kedang.template.Sketches;
import io.kedang.template.Template;
import io.kedang.template.internal.TemplateReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a designer who sees restricted fields masked may publish, and what not. */
class UnseenChangesTest {

    private static final UUID ME = new UUID(0, 1);
    private static final FieldRight MASKED = new FieldRight(FieldAccess.MASKED, null);
    private static final FieldRight READ = new FieldRight(FieldAccess.READ, null);
    private static final Grant SEES_MASKED = grant(Scope.ALL, Sensitivity.RESTRICTED, MASKED);
    private static final String FIELDS = """
            'phone':{'type':'string','maxLength':40,'kedang':{'type':'text','sensitivity':'restricted','mask':'tail4'}},
            'code':{'type':'string','maxLength':40,'kedang':{'type':'text','sensitivity':'confidential'}},
            'region':{'type':'string','enum':['north','south'],'kedang':{'type':'choice','options':[
              {'value':'north','label':{'zh':'北','en':'North'}},{'value':'south','label':{'zh':'南','en':'South'}}]}},
            'price':{'type':'number','kedang':{'type':'number'}},
            'known':{'type':'boolean','kedang':{'type':'formula','expression':'phone == code'}}""";
    private static final String OURS = "'rules':[{'key':'one','check':'phone != code','message':{'zh':'不同','en':'Must differ'}}]";

    private static Grant grant(Scope scope, Sensitivity level, FieldRight right) {
        return new Grant("designer", Set.of(TemplateAction.READ, TemplateAction.UPDATE), scope, Sensitivity.RESTRICTED, Map.of(level, right), Map.of());
    }

    private static Eyes eyes(Grant... grants) {
        var role = new RoleGrants("designer", Set.of(Right.DESIGN), Map.of("test", List.of(grants)));
        return new Eyes(new Actor(null, ME, "sub", "Me", "me@example.com", Role.STAFF, null, Grants.of(List.of(role), Reach.alone(ME))), new FieldGate());
    }

    private static Template template(Consumer<ObjectNode> change) {
        var document = Sketches.document(FIELDS, OURS);
        change.accept(document);
        return TemplateReader.read(document, 2);
    }

    private static Template before() {
        return template(same -> { });
    }

    private static List<String> found(Eyes eyes, Lineage lineage, JsonNode remedies) {
        return UnseenChanges.of(eyes, lineage, remedies, Lang.EN).stream().map(violation -> violation.pointer() + " " + violation.code()).toList();
    }

    private static List<String> found(Eyes eyes, Consumer<ObjectNode> change) {
        return found(eyes, new Lineage(before(), Map.of(), template(change)), null);
    }

    private static ObjectNode field(ObjectNode document, String key) {
        return (ObjectNode) document.path("properties").path(key);
    }

    private static ObjectNode ours(ObjectNode document, String key) {
        return (ObjectNode) field(document, key).path("kedang");
    }

    private static void add(ObjectNode document, String key, String schema) {
        var added = Sketches.json(schema);
        ((ObjectNode) added.path("kedang")).put("section", "basic").putObject("label").put("zh", key).put("en", key);
        ((ObjectNode) document.path("properties")).set(key, added);
    }

    private static void rule(ObjectNode document, String check) {
        ((ObjectNode) document.path("kedang")).withArray("rules").addObject().put("key", "two").put("check", check).putObject("message").put("zh", "二").put("en", "Two");
    }

    @Test
    void shouldLetWhatIsThereBe() {
        assertThat(found(eyes(SEES_MASKED), same -> { })).isEmpty();
    }

    @Test
    void shouldNameTheFieldAndHowItIsSeen() {
        // when
        var found = UnseenChanges.of(eyes(SEES_MASKED), new Lineage(before(), Map.of(), template(document -> ours(document, "phone").remove("sensitivity"))), null, Lang.EN);

        // then
        assertThat(found).extracting(Violation::message).contains("phone: you see it masked. Only somebody who sees it in clear may lower its sensitivity.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{'sensitivity':'internal'}; sensitivity", "{'mask':'####*####'}; mask", "{'unique':true}; narrower"})
    void shouldKeepTheProtectionOfWhatIsNotSeen(String settings, String code) {
        // given
        Consumer<ObjectNode> change = document -> ours(document, "phone").setAll(Sketches.json(settings));

        // then
        assertThat(found(eyes(SEES_MASKED), change)).contains("/properties/phone unseen_" + code);
        assertThat(found(eyes(grant(Scope.ALL, Sensitivity.RESTRICTED, READ)), change)).as("who sees it in clear").isEmpty();
    }

    @Test
    void shouldNotTellValuesByWhatBreaks() {
        assertThat(found(eyes(SEES_MASKED), document -> field(document, "phone").put("pattern", "^138"))).containsExactly("/properties/phone unseen_narrower");
        assertThat(found(eyes(SEES_MASKED), document -> field(document, "phone").put("maxLength", 60))).isEmpty();
        assertThat(found(eyes(SEES_MASKED), document -> ours(document, "phone").put("mask", "all"))).isEmpty();
    }

    @Test
    void shouldNotMakeItAnotherType() {
        assertThat(found(eyes(SEES_MASKED), document -> ours(document, "phone").put("type", "longtext"))).containsExactly("/properties/phone unseen_type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"phone.startsWith('1'); unseen_derived", "known; unseen_derived", ".phone == '1'; unseen_derived", "price > 3; ",
        "size('phone of known') > 3; ", "[1, 2].exists(phone, phone > 1); ", "size('phone') >; unseen_derived", "[1].exists(phone, .phone == '1'); unseen_derived"})
    void shouldReadForNobodyWhatTheyDoNotSee(String expression, String code) {
        // given
        var text = expression.replace("'", "\"");
        Map<String, Consumer<ObjectNode>> places = Map.of(
                "/properties/code/kedang/visibleWhen", document -> ours(document, "code").put("visibleWhen", text),
                "/properties/code/kedang/requiredWhen", document -> ours(document, "code").put("requiredWhen", text),
                "/kedang/sections/0/visibleWhen", document -> ((ObjectNode) document.at("/kedang/sections/0")).put("visibleWhen", text),
                "/kedang/rules/1/check", document -> rule(document, text),
                "/properties/sum/kedang/expression", document -> {
                    add(document, "sum", "{'type':'boolean','kedang':{'type':'formula'}}");
                    ours(document, "sum").put("expression", text);
                });

        // then
        places.forEach((pointer, change) -> {
            if (code == null) {
                assertThat(found(eyes(SEES_MASKED), change)).as(pointer).isEmpty();
            } else {
                assertThat(found(eyes(SEES_MASKED), change)).as(pointer).contains(pointer + " " + code).allMatch(each -> each.equals(pointer + " " + code));
            }
        });
    }

    @Test
    void shouldLetGoOnWhatTellsNothingNew() {
        assertThat(found(eyes(SEES_MASKED), document -> ours(document, "known").withObject("label").put("en", "Known already"))).isEmpty();
        assertThat(found(eyes(SEES_MASKED), document -> rule(document, "phone != code"))).isEmpty();
        assertThat(found(eyes(SEES_MASKED), document -> ours(document, "known").put("expression", "code == \"1\""))).as("a masked result comes out in the clear").isNotEmpty();
    }

    @Test
    void shouldNotAskThroughAFormulaThatChanges() {
        // given
        var asked = template(document -> rule(document, "known == true"));
        var changed = template(document -> {
            rule(document, "known == true");
            ours(document, "known").put("expression", "phone == \"13800138000\"");
        });

        // then
        assertThat(found(eyes(SEES_MASKED), new Lineage(asked, Map.of(), changed), null)).contains("/kedang/rules/1/check unseen_derived", "/properties/known/kedang/expression unseen_derived");
    }

    @Test
    void shouldCompareWhatIsDecidedRatherThanTheLevel() {
        // given
        var upsideDown = new Grant("designer", Set.of(TemplateAction.READ), Scope.ALL, Sensitivity.RESTRICTED, Map.of(Sensitivity.CONFIDENTIAL, MASKED, Sensitivity.RESTRICTED, READ), Map.of());

        // then
        assertThat(found(eyes(upsideDown), document -> ours(document, "code").put("sensitivity", "restricted"))).containsExactly("/properties/code unseen_clearer", "/properties/known unseen_clearer");
    }

    @Test
    void shouldGoByEveryGrant() {
        // given
        var own = grant(Scope.OWN, Sensitivity.RESTRICTED, READ);

        // then
        assertThat(found(eyes(SEES_MASKED, own), document -> ours(document, "phone").put("sensitivity", "internal"))).as("others' are masked").isNotEmpty();
        assertThat(found(eyes(own), document -> ours(document, "phone").put("sensitivity", "internal"))).as("others' are out of reach").isEmpty();
    }

    @Test
    void shouldWearNoMaskThatWasCoveredByAnother() {
        // given
        var all = new FieldRight(FieldAccess.MASKED, "all");
        var ends = new FieldRight(FieldAccess.MASKED, "##*##");
        var strict = new Grant("designer", Set.of(TemplateAction.READ), Scope.ALL, Sensitivity.RESTRICTED, Map.of(Sensitivity.CONFIDENTIAL, all, Sensitivity.RESTRICTED, FieldRight.HIDDEN), Map.of());
        var loose = new Grant("designer", Set.of(TemplateAction.READ), Scope.ALL, Sensitivity.RESTRICTED, Map.of(Sensitivity.CONFIDENTIAL, ends, Sensitivity.RESTRICTED, ends), Map.of());

        // then
        assertThat(found(eyes(strict, loose), document -> ours(document, "code").put("sensitivity", "restricted"))).containsExactly("/properties/code unseen_clearer");
        assertThat(found(eyes(loose), document -> ours(document, "code").put("sensitivity", "restricted"))).isEmpty();
    }

    @Test
    void shouldTitleRecordsNoClearer() {
        // given
        var hidden = grant(Scope.ALL, Sensitivity.CONFIDENTIAL, MASKED);
        var titled = template(document -> ((ObjectNode) document.path("kedang")).put("titleField", "code"));

        // then
        assertThat(found(eyes(hidden), new Lineage(titled, Map.of(), before()), null)).containsExactly("/kedang/titleField unseen_title");
        assertThat(found(eyes(hidden), new Lineage(before(), Map.of(), titled), null)).isEmpty();
    }

    @Test
    void shouldRememberAFieldThatWasRemoved() {
        // given
        var without = template(document -> {
            ((ObjectNode) document.path("properties")).remove(List.of("phone", "known"));
            ((ObjectNode) document.path("kedang")).remove("rules");
        });
        var open = template(document -> {
            ((ObjectNode) document.path("properties")).remove("known");
            ((ObjectNode) document.path("kedang")).remove("rules");
            ours(document, "phone").remove("sensitivity");
        });
        var gone = Map.of("phone", List.of(before()));

        // then
        assertThat(found(eyes(SEES_MASKED), new Lineage(without, gone, open), null)).containsExactly("/properties/phone unseen_sensitivity");
        assertThat(found(eyes(SEES_MASKED), new Lineage(without, Map.of(), open), null)).as("there never was one").isEmpty();
        assertThat(found(eyes(SEES_MASKED), new Lineage(without, gone, template(document -> ((ObjectNode) document.path("kedang")).remove("rules"))), null))
                .as("its formula comes anew").containsExactly("/properties/known/kedang/expression unseen_derived");
    }

    @Test
    void shouldGoByTheSameRuleInANewTemplate() {
        assertThat(found(eyes(SEES_MASKED), new Lineage(null, Map.of(), before()), null)).containsExactly("/properties/known/kedang/expression unseen_derived", "/kedang/rules/0/check unseen_derived");
        assertThat(found(eyes(), new Lineage(null, Map.of(), before()), null)).as("who reads no records").isEmpty();
    }

    @Test
    void shouldLetWhoReadsNothingDesignAllButProtection() {
        assertThat(found(eyes(), document -> rule(document, "phone == code"))).isEmpty();
        assertThat(found(eyes(), document -> field(document, "phone").put("pattern", "^1"))).isEmpty();
        assertThat(found(eyes(), document -> ours(document, "phone").put("sensitivity", "public"))).contains("/properties/phone unseen_sensitivity");
    }

    @Test
    void shouldNotMoveRecordsIntoOnesReach() {
        // given
        var north = eyes(grant(new Scope.OfField("region", Set.of("north")), Sensitivity.RESTRICTED, READ));
        var lineage = new Lineage(before(), Map.of(), before());

        // then
        assertThat(found(north, lineage, Sketches.json("{'region':{'kind':'default','value':'north'}}"))).containsExactly("/properties/region unseen_reach");
        assertThat(found(north, lineage, Sketches.json("{'price':{'kind':'default','value':1}}"))).isEmpty();
        assertThat(found(eyes(SEES_MASKED), lineage, Sketches.json("{'region':{'kind':'default','value':'north'}}"))).isEmpty();
    }
}
