package io.kedang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a role allows for one template beside working with its records. */
class TemplateRightsTest {

    private static final Set<TemplateAction> LEAD = Set.of(TemplateAction.READ, TemplateAction.UPDATE, TemplateAction.DESIGN, TemplateAction.MANAGE_MEMBERS, TemplateAction.SEE_AUDIT);

    private static Grant grant(Set<TemplateAction> actions, Scope scope) {
        return new Grant("r", actions, scope, Sensitivity.RESTRICTED, Map.of(), Map.of());
    }

    private static RoleGrants role(Set<Right> rights, Map<String, List<Grant>> grants) {
        return new RoleGrants("r", rights, grants);
    }

    private static Grants held(RoleGrants role) {
        return Grants.of(List.of(role), Reach.alone(new UUID(0, 1)));
    }

    private static Grants leadOf(String template) {
        return held(role(Set.of(), Map.of(template, List.of(grant(LEAD, Scope.ALL)))));
    }

    @Test
    void shouldBeForItsTemplateAlone() {
        var lead = leadOf("complaint");

        assertThat(lead.may(Right.DESIGN, "complaint")).isTrue();
        assertThat(lead.may(Right.SEE_AUDIT, "complaint")).isTrue();
        assertThat(lead.maySomewhere(Right.DESIGN)).isTrue();
        assertThat(lead.may(Right.DESIGN, "customer")).isFalse();
        assertThat(lead.may(Right.DESIGN, RoleGrants.EVERY)).as("new templates").isFalse();
        assertThat(lead.may(Right.DESIGN)).as("the whole company").isFalse();
        assertThat(lead.may(Right.EXPORT_AUDIT, "complaint")).isFalse();
        assertThat(lead.may(Right.MANAGE_MEMBERS, "complaint")).as("inviting is the company's").isFalse();
    }

    @Test
    void shouldBeForEveryTemplateThatIsNotNamed() {
        var lead = held(role(Set.of(), Map.of(RoleGrants.EVERY, List.of(grant(LEAD, Scope.ALL)), "customer", List.of(grant(Set.of(TemplateAction.READ), Scope.ALL)))));

        assertThat(lead.may(Right.DESIGN, "anything")).isTrue();
        assertThat(lead.may(Right.DESIGN, RoleGrants.EVERY)).isTrue();
        assertThat(lead.may(Right.DESIGN, "customer")).isFalse();
        assertThat(lead.mayAssign(role(Set.of(), Map.of(RoleGrants.EVERY, List.of(grant(Set.of(TemplateAction.READ), Scope.ALL)))))).as("it speaks of customers, too").isFalse();
    }

    @Test
    void shouldBeNothingForAKeyOfTheApi() {
        var key = leadOf("complaint").limitedTo(Set.of("complaint"), Set.of(TemplateAction.READ), Set.of());

        assertThat(key.may(Right.DESIGN, "complaint")).isFalse();
        assertThat(key.maySomewhere(Right.SEE_AUDIT)).isFalse();
        assertThat(key.mayAssignSome()).isFalse();
    }

    @Test
    void shouldGiveRolesOfItsTemplateAndNoOthers() {
        var lead = leadOf("complaint");
        var reading = List.of(grant(Set.of(TemplateAction.READ), Scope.ALL));

        assertThat(lead.mayAssign(role(Set.of(), Map.of("complaint", reading)))).isTrue();
        assertThat(lead.mayAssign(role(Set.of(), Map.of("complaint", reading, "customer", reading)))).isFalse();
        assertThat(lead.mayAssign(role(Set.of(), Map.of(RoleGrants.EVERY, reading)))).isFalse();
        assertThat(lead.mayAssign(role(Set.of(Right.DESIGN), Map.of("complaint", reading)))).isFalse();
        assertThat(lead.mayAssign(role(Set.of(), Map.of()))).isFalse();
        assertThat(lead.mayAssign(RoleGrants.ADMIN)).isFalse();
        assertThat(lead.covers(role(Set.of(), Map.of("complaint", List.of(grant(Set.of(TemplateAction.READ, TemplateAction.DELETE), Scope.ALL)))))).as("more than held").isFalse();
    }

    @Test
    void shouldBeCoveredByTheSameRightOfTheCompany() {
        var design = role(Set.of(), Map.of("complaint", List.of(grant(Set.of(TemplateAction.DESIGN), Scope.OWN))));
        var audit = role(Set.of(), Map.of("complaint", List.of(grant(Set.of(TemplateAction.SEE_AUDIT), Scope.ALL))));
        var own = held(role(Set.of(), Map.of("complaint", List.of(grant(LEAD, Scope.OWN)))));

        assertThat(held(role(Set.of(Right.DESIGN), Map.of())).covers(design)).isTrue();
        assertThat(held(role(Set.of(Right.SEE_AUDIT), Map.of())).covers(audit)).isTrue();
        assertThat(held(role(Set.of(Right.SEE_AUDIT), Map.of())).covers(design)).isFalse();
        assertThat(own.covers(design)).as("design is of the template, whatever the scope").isTrue();
        assertThat(own.covers(audit)).as("the journal of one's own records is less than that of all").isFalse();
        assertThat(leadOf("complaint").covers(role(Set.of(Right.DESIGN), Map.of()))).isFalse();
    }
}
