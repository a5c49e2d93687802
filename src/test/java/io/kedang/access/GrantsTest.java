package io.kedang.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.RequestInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The union of grants against what each of them says alone. */
class GrantsTest {

    private static final UUID ME = new UUID(0, 1);
    private static final UUID MATE = new UUID(0, 2);
    private static final UUID STRANGER = new UUID(0, 3);
    private static final Reach REACH = new Reach(ME, Set.of(ME, MATE));
    private static final List<TestField> FIELDS = List.of(new TestField("name", Sensitivity.INTERNAL, Set.of()), new TestField("phone", Sensitivity.CONFIDENTIAL, Set.of()),
            new TestField("account", Sensitivity.RESTRICTED, Set.of()), new TestField("summary", Sensitivity.INTERNAL, Set.of("phone")));
    private static final TestTemplate TEMPLATE = new TestTemplate();

    private record TestField(String key, Sensitivity sensitivity, Set<String> made) implements GuardedField {

        @Override
        public Label label() {
            return new Label(key, key);
        }

        @Override
        public String mask() {
            return "tail4";
        }

        @Override
        public Choosing choosing() {
            return Choosing.ONE;
        }

        @Override
        public boolean computed() {
            return !made.isEmpty();
        }
    }

    private static final class TestTemplate implements Guarded {

        @Override
        public String key() {
            return "t";
        }

        @Override
        public Label name() {
            return new Label("t", "t");
        }

        @Override
        public List<? extends GuardedField> fields() {
            return FIELDS;
        }

        @Override
        public Set<String> madeOf(GuardedField field) {
            return ((TestField) field).made();
        }
    }

    private record Facts(UUID owner, Sensitivity sensitivity, String region) implements RecordFacts {

        @Override
        public JsonNode value(String field) {
            return field.equals("region") ? TextNode.valueOf(region) : null;
        }
    }

    @Provide
    Arbitrary<Facts> records() {
        return Combinators.combine(Arbitraries.of(ME, MATE, STRANGER), Arbitraries.of(Sensitivity.class), Arbitraries.of("north", "south")).as(Facts::new);
    }

    @Provide
    Arbitrary<Grant> grants() {
        var rights = Arbitraries.of(FieldAccess.class).map(access -> new FieldRight(access, null));
        return Combinators.combine(Arbitraries.of(TemplateAction.class).set().ofMaxSize(4), Arbitraries.of(Scope.ALL, Scope.OWN, Scope.TEAM, new Scope.OfField("region", Set.of("north"))),
                Arbitraries.of(Sensitivity.class), Arbitraries.maps(Arbitraries.of(Sensitivity.class), rights).ofMaxSize(3),
                Arbitraries.maps(Arbitraries.of("name", "phone", "account"), rights).ofMaxSize(2))
                .as((actions, scope, ceiling, levels, fields) -> new Grant("r", actions, scope, ceiling, Map.copyOf(levels), Map.copyOf(fields)));
    }

    @Provide
    Arbitrary<List<Grant>> several() {
        return grants().list().ofMinSize(1).ofMaxSize(5);
    }

    private static Actor actor(List<Grant> grants) {
        return new Actor(null, ME, "u", "n", "e", Role.STAFF, new RequestInfo("r", "a", Lang.EN), Grants.of(List.of(new RoleGrants("r", Set.of(), Map.of("t", grants))), REACH));
    }

    private static boolean holds(Grant grant, Facts record) {
        var scope = grant.scope() instanceof Scope.All || grant.scope() instanceof Scope.Own && record.owner().equals(ME)
                || grant.scope() instanceof Scope.Team && !record.owner().equals(STRANGER) || grant.scope() instanceof Scope.OfField && record.region().equals("north");
        return scope && record.sensitivity().ordinal() <= grant.ceiling().ordinal();
    }

    private static Decision shown(Grant grant, TestField field) {
        var own = grant.right(field).access().seen();
        var parts = FIELDS.stream().filter(part -> field.made().contains(part.key())).map(part -> grant.right(part).access().seen()).max(Decision::compareTo).orElse(Decision.CLEAR);
        return own.compareTo(parts) >= 0 ? own : parts;
    }

    @Property
    void shouldShowOfARecordTheMostThatAGrantWhichHoldsItShows(@ForAll("several") List<Grant> grants, @ForAll("records") Facts record) {
        // given
        var actor = actor(grants);

        // when
        var view = new FieldGate().of(actor, TEMPLATE, record);

        // then
        for (var field : FIELDS) {
            var best = grants.stream().filter(grant -> grant.allows(TemplateAction.READ) && holds(grant, record)).map(grant -> shown(grant, field)).min(Decision::compareTo);
            assertThat(view.of(field.key())).as(field.key()).isEqualTo(best.orElse(Decision.HIDDEN));
            var written = grants.stream().anyMatch(grant -> grant.allows(TemplateAction.UPDATE) && holds(grant, record) && grant.right(field).access().writable());
            assertThat(view.writable(field.key())).isEqualTo(written && !field.computed());
        }
        assertThat(actor.on("t").may(TemplateAction.READ, record)).isEqualTo(grants.stream().anyMatch(grant -> grant.allows(TemplateAction.READ) && holds(grant, record)));
    }

    /** Whoever asks by a field learns of its values in every record that they see. */
    @Property
    void shouldLetAskOnlyByWhatIsClearInEveryRecordThatIsSeen(@ForAll("several") List<Grant> grants, @ForAll("records") Facts record) {
        // given
        var actor = actor(grants);

        // when
        var everywhere = new FieldGate().everywhere(actor, TEMPLATE);

        // then
        if (actor.on("t").may(TemplateAction.READ, record)) {
            var here = new FieldGate().of(actor, TEMPLATE, record);
            assertThat(FIELDS).filteredOn(field -> everywhere.clear(field.key())).allMatch(field -> here.clear(field.key()));
        }
    }

    private static boolean may(Actor actor, TemplateAction action, Facts record) {
        return action.scoped() ? actor.on("t").may(action, record) : actor.grants().allows("t", action);
    }

    /** To whoever may give a role, it is no news: everything that it allows with a record, they may do with it. */
    @Property(tries = 3000)
    void shouldGiveAwayNoMoreThanIsHeld(@ForAll("several") List<Grant> held, @ForAll("grants") Grant given, @ForAll("records") Facts record) {
        // given
        var giver = actor(held);
        var role = new RoleGrants("given", Set.of(), Map.of("t", List.of(given)));

        // when
        var covered = giver.grants().covers(role);

        // then
        if (covered) {
            var taker = actor(List.of(given));
            for (var action : TemplateAction.values()) {
                assertThat(!may(taker, action, record) || may(giver, action, record)).as(action.key()).isTrue();
            }
            if (taker.on("t").may(TemplateAction.READ, record)) {
                assertThat(FIELDS).allMatch(field -> new FieldGate().of(giver, TEMPLATE, record).of(field.key()).compareTo(new FieldGate().of(taker, TEMPLATE, record).of(field.key())) <= 0);
            }
        }
    }

    /** Through another's eyes nobody sees a record or a value that is kept from them: what is another's own is not theirs. */
    @Property(tries = 3000)
    void shouldCoverNobodyWhoSeesMore(@ForAll("several") List<Grant> held, @ForAll("several") List<Grant> others, @ForAll("records") Facts record) {
        // given
        var viewer = actor(held);
        var mate = Grants.of(List.of(new RoleGrants("r", Set.of(), Map.of("t", others))), new Reach(STRANGER, Set.of(STRANGER, MATE)));

        // when
        var seen = viewer.with(mate);

        // then
        assertThat(seen.me()).isEqualTo(STRANGER);
        if (viewer.grants().cover(mate)) {
            for (var action : TemplateAction.values()) {
                assertThat(!may(seen, action, record) || may(viewer, action, record)).as(action.key()).isTrue();
            }
            assertThat(FIELDS).allMatch(field -> new FieldGate().of(viewer, TEMPLATE, record).of(field.key()).compareTo(new FieldGate().of(seen, TEMPLATE, record).of(field.key())) <= 0);
        }
    }

    @Example
    void shouldTakeOnlyWhoHoldsEveryRecordForOneWhoHoldsAnothersOwn() {
        // given
        var own = new Grant("r", Set.of(TemplateAction.READ), Scope.OWN, Sensitivity.RESTRICTED, Map.of(), Map.of());
        var all = new Grant("r", Set.of(TemplateAction.READ), Scope.ALL, Sensitivity.RESTRICTED, Map.of(), Map.of());
        var team = new Grant("r", Set.of(TemplateAction.READ), Scope.TEAM, Sensitivity.RESTRICTED, Map.of(), Map.of());
        var stranger = Grants.of(List.of(new RoleGrants("r", Set.of(), Map.of("t", List.of(own)))), Reach.alone(STRANGER));
        var mate = Grants.of(List.of(new RoleGrants("r", Set.of(), Map.of("t", List.of(own)))), Reach.alone(MATE));
        var auditor = Grants.of(List.of(new RoleGrants("r", Set.of(Right.SEE_AUDIT), Map.of("t", List.of(own)))), Reach.alone(MATE));

        // then
        assertThat(actor(List.of(own)).grants().cover(stranger)).isFalse();
        assertThat(actor(List.of(team)).grants().cover(stranger)).isFalse();
        assertThat(actor(List.of(team)).grants().cover(mate)).isTrue();
        assertThat(actor(List.of(all)).grants().cover(stranger)).isTrue();
        assertThat(actor(List.of(all)).grants().cover(auditor)).as("a right of the company").isFalse();
        assertThat(actor(List.of(own)).grants().covers(new RoleGrants("given", Set.of(), Map.of("t", List.of(own))))).as("to give it is another matter").isTrue();
    }
}
