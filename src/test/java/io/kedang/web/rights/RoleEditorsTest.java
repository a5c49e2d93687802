package io.kedang.web.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.FieldAccess;
import io.kedang.access.TemplateAction;
import io.kedang.access.Right;
import io.kedang.access.RoleDocuments;
import io.kedang.access.Sensitivity;
import io.kedang.kernel.Lang;
import io.kedang.template.Sketches;
import io.kedang.template.Template;
import io.kedang.web.Bundles;
import io.kedang.web.Samples;
import io.kedang.web.form.FormValues;
import io.kedang.web.view.FieldInput.Option;
import io.kedang.web.view.RoleEditor.FieldLine;
import io.kedang.web.view.RoleEditor.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoleEditorsTest {

    private static final Template TEMPLATE = Sketches.template("""
            'region':{'type':'string','enum':['east','west'],'kedang':{'type':'choice','options':[{'value':'east','label':{'zh':'东','en':'East'}},{'value':'west','label':{'zh':'西','en':'West'}}]}},
            'phone':{'type':'string','maxLength':32,'kedang':{'type':'phone','sensitivity':'restricted','mask':'phone'}},
            'mail':{'type':'string','format':'email','maxLength':254,'kedang':{'type':'email'}}""", "");

    /** Whatever a role says, its editor opened and saved says the same. */
    @Property(tries = 300)
    void shouldKeepARoleThatIsOpenedAndSaved(@ForAll long seed) {
        // given
        var document = role(new Random(seed));
        var before = RoleDocuments.read("r", document);

        // when
        var editors = new RoleEditors(List.of(TEMPLATE), Samples.reader(Lang.EN), Bundles.in(RightsMessages.class, Lang.EN));
        var posted = posted(editors.rights(before), editors.lines(before));
        var after = RoleDocuments.read("r", RoleForm.of(new FormValues(posted)).document());

        // then
        assertThat(after.rights()).isEqualTo(before.rights());
        assertThat(after.grants().keySet()).isEqualTo(before.grants().keySet());
        before.grants().forEach((template, grants) -> {
            for (int i = 0; i < grants.size(); i++) {
                var mine = grants.get(i);
                var now = after.grants().get(template).get(i);
                assertThat(now.actions()).isEqualTo(mine.actions());
                assertThat(now.scope()).isEqualTo(mine.scope());
                assertThat(now.ceiling()).isEqualTo(mine.ceiling());
                assertThat(now.fields()).isEqualTo(mine.fields());
                for (var level : Sensitivity.values()) {
                    assertThat(now.right(level)).isEqualTo(mine.right(level));
                }
            }
        });
    }

    @Test
    void shouldSayInWordsWhatARoleAllows() {
        var document = Sketches.json("{'rights':['see_audit'],'grants':[{'template':'test','actions':['read','update'],'scope':{'kind':'field','field':'region','values':['east']},"
                + "'ceiling':'confidential','fields':{'phone':{'access':'masked','mask':'tail4'}}},{'template':'*','actions':['read'],'scope':{'kind':'own'}}]}");

        var words = new RoleSentences(List.of(TEMPLATE), Samples.reader(Lang.EN), Bundles.in(RightsMessages.class, Lang.EN)).of(RoleDocuments.read("r", document));

        assertThat(words).containsExactly("In the company: see the journal",
                "Test: read, change – records whose region is East; records up to confidential; restricted fields masked, can be entered; phone: masked (the last four)",
                "All other templates: read – own records; restricted fields masked, can be entered");
    }

    @Test
    void shouldAddAndRemoveLinesByButtons() {
        var form = new FormValues(Map.of("line", List.of("0", "4"), "l.0.template", List.of("a"), "l.4.template", List.of("b"), "add", List.of("*")));

        assertThat(RoleForm.lines(RoleLines.after(form.with("op", "remove.0")))).containsExactly("4");
        assertThat(RoleForm.of(RoleLines.after(form.with("op", "add"))).document().at("/grants/2")).isEqualTo(Sketches.json("{'template':'*','actions':['read']}"));
    }

    private static ObjectNode role(Random random) {
        var document = Sketches.json("{'rights':[],'grants':[]}");
        for (var right : Right.values()) {
            if (random.nextBoolean()) {
                document.withArray("rights").add(right.key());
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            grant(random, document.withArray("grants").addObject());
        }
        return document;
    }

    private static void grant(Random random, ObjectNode grant) {
        grant.put("template", random.nextBoolean() ? "test" : "*");
        var actions = grant.putArray("actions").add("read");
        for (var action : TemplateAction.values()) {
            if (action != TemplateAction.READ && random.nextBoolean()) {
                actions.add(action.key());
            }
        }
        var scope = List.of("all", "own", "team", "field").get(random.nextInt(4));
        if (!scope.equals("field")) {
            grant.putObject("scope").put("kind", scope);
        } else {
            grant.putObject("scope").put("kind", "field").put("field", "region").putArray("values").add("east");
        }
        grant.put("ceiling", Sensitivity.values()[random.nextInt(4)].key());
        for (var level : Sensitivity.values()) {
            if (random.nextBoolean()) {
                right(random, grant.withObject("/sensitivity").putObject(level.key()));
            }
        }
        if (random.nextBoolean()) {
            right(random, grant.withObject("/fields").putObject("phone"));
        }
    }

    private static void right(Random random, ObjectNode right) {
        var access = FieldAccess.values()[random.nextInt(FieldAccess.values().length)];
        right.put("access", access.key());
        if (random.nextBoolean() && (access == FieldAccess.MASKED || access == FieldAccess.ENTER)) {
            right.put("mask", List.of("tail4", "phone", "##*###").get(random.nextInt(3)));
        }
    }

    /** What a browser sends of the editor as it was opened. */
    private static Map<String, List<String>> posted(List<Option> rights, List<Line> lines) {
        var texts = new HashMap<String, List<String>>(Map.of("name_zh", List.of("角色"), "name_en", List.of("Role"), "right", chosen(rights)));
        texts.put("line", lines.stream().map(Line::id).toList());
        for (var line : lines) {
            var name = "l." + line.id() + ".";
            texts.putAll(Map.of(name + "template", List.of(line.template()), name + "action", Stream.concat(chosen(line.actions()).stream(), chosen(line.governing()).stream()).toList(), name + "scope", chosen(line.scopes()), name + "ceiling", chosen(line.ceilings())));
            line.values().forEach(values -> texts.put(values.name(), chosen(values.options())));
            var fields = new ArrayList<FieldLine>(line.levels());
            fields.addAll(line.fields());
            fields.forEach(field -> texts.putAll(Map.of(field.name(), chosen(field.access()), field.maskName(), chosen(field.masks()), field.patternName(), List.of(field.pattern()))));
        }
        return texts;
    }

    private static List<String> chosen(List<Option> options) {
        return options.stream().filter(Option::selected).map(Option::value).toList();
    }
}
