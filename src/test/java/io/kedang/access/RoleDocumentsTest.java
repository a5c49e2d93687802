package io.kedang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.archive.Everything;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleDocumentsTest {

    private static final List<Guarded> TEMPLATES = List.of(Everything.compiled().template());

    private static JsonNode document(String text) {
        return Everything.json(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"[]; ", "{'rights':['king']};/rights/0", "{'rights':'design'};/rights", "{'grants':{}};/grants", "{'more':1};/more", "{'grants':[1]};/grants/0",
        "{'grants':[{'template':'nothing','actions':['read']}]};/grants/0/template", "{'grants':[{'template':'everything','actions':['update']}]};/grants/0/actions",
        "{'grants':[{'template':'everything','actions':['read'],'scope':{'kind':'field','field':'name','values':['x']}}]};/grants/0/scope/field",
        "{'grants':[{'template':'everything','actions':['read'],'scope':{'kind':'field','field':'kind','values':[]}}]};/grants/0/scope/values",
        "{'grants':[{'template':'everything','actions':['read'],'ceiling':'top'}]};/grants/0/ceiling", "{'grants':[{'template':'everything','actions':['read'],'sensitivity':{'top':{'access':'read'}}}]};/grants/0/sensitivity/top",
        "{'grants':[{'template':'everything','actions':['read'],'fields':{'nothing':{'access':'read'}}}]};/grants/0/fields/nothing",
        "{'grants':[{'template':'everything','actions':['read'],'fields':{'name':{'access':'masked','mask':'#####*##########'}}}]};/grants/0/fields/name/mask"})
    void shouldSayWhereADocumentIsWrong(String text, String pointer) {
        // when
        var found = RoleDocuments.check(document(text), TEMPLATES, Lang.EN);

        // then
        assertThat(found).extracting(Violation::pointer).contains(pointer == null ? "" : pointer);
        assertThat(found).allSatisfy(violation -> assertThat(violation.message()).doesNotStartWith("role."));
    }

    @Test
    void shouldAllowNothingThatIsWrong() {
        // given
        var grants = RoleDocuments.read("r", document("{'grants':[{'template':'t','actions':['read','fly'],'scope':{'kind':'mine'},'fields':{'a':{'access':'maybe'}}}]}"));

        // when
        var held = Grants.of(List.of(grants), Reach.alone(UUID.randomUUID())).on("t");

        // then
        assertThat(held.mayAll(TemplateAction.READ)).isFalse();
        assertThat(held.grants()).singleElement().satisfies(grant -> assertThat(grant.fields()).containsValue(new FieldRight(FieldAccess.HIDDEN, null)));
    }

    @Test
    void shouldReadWhatStaffMayAsItIsWritten() {
        // when
        var staff = RoleDocuments.read("staff", RoleDocuments.ofStaff());

        // then
        assertThat(staff).isEqualTo(RoleGrants.STAFF);
        assertThat(RoleDocuments.check(RoleDocuments.ofStaff(), TEMPLATES, Lang.ZH)).isEmpty();
    }

    @Test
    void shouldTakeATemplateOutOfEvery() {
        // given
        var role = RoleDocuments.read("r", document("{'grants':[{'template':'*','actions':['read']},{'template':'secret','actions':[]}]}"));

        // when
        var grants = Grants.of(List.of(role), Reach.alone(UUID.randomUUID()));

        // then
        assertThat(grants.on("customer").may(TemplateAction.READ)).isTrue();
        assertThat(grants.on("secret").may(TemplateAction.READ)).isFalse();
        assertThat(grants.limitedTo(Set.of("order"), Set.of(TemplateAction.READ), Set.of()).on("customer").may(TemplateAction.READ)).isFalse();
        assertThat(grants.unlimited()).isFalse();
    }
}
