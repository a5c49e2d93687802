package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.FieldRight;
import io.kedang.access.Grant;
import io.kedang.access.Grants;
import io.kedang.access.Reach;
import io.kedang.access.TemplateAction;
import io.kedang.access.RecordFacts;
import io.kedang.access.RoleGrants;
import io.kedang.access.Scope;
import io.kedang.access.Sensitivity;
import io.kedang.archive.RecordAccess.Heirs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be done with a record, and to whom it may be given. */
class GrantedAccessTest {

    private static final UUID ME = new UUID(0, 1);
    private static final UUID MATE = new UUID(0, 2);
    private static final UUID STRANGER = new UUID(0, 3);

    /** Of an owner's record. */
    private record Facts(UUID owner) implements RecordFacts {

        @Override
        public Sensitivity sensitivity() {
            return Sensitivity.INTERNAL;
        }

        @Override
        public JsonNode value(String field) {
            throw new AssertionError("no grant depends on a field");
        }
    }

    private static GrantedAccess access(UUID owner, Grant... grants) {
        var all = Grants.of(List.of(new RoleGrants("role", Set.of(), Map.of("test", List.of(grants)))), new Reach(ME, Set.of(ME, MATE)));
        return new GrantedAccess(null, all.on("test"), new Facts(owner));
    }

    private static Grant grant(Scope scope, TemplateAction... actions) {
        return new Grant("role", Set.of(actions), scope, Sensitivity.RESTRICTED, Map.of(), Map.<String, FieldRight>of());
    }

    @Test
    void shouldAllowWhatAGrantThatHoldsTheRecordAllows() {
        // given
        var mine = access(ME, grant(Scope.ALL, TemplateAction.READ), grant(Scope.OWN, TemplateAction.UPDATE));
        var others = access(STRANGER, grant(Scope.ALL, TemplateAction.READ), grant(Scope.OWN, TemplateAction.UPDATE));

        // then
        assertThat(mine.may(TemplateAction.UPDATE)).isTrue();
        assertThat(others.may(TemplateAction.UPDATE)).isFalse();
        assertThat(others.may(TemplateAction.READ)).isTrue();
    }

    @Test
    void shouldHandOverAsFarAsTheGrantReachesThatHoldsTheRecord() {
        // given
        var team = grant(Scope.TEAM, TemplateAction.READ, TemplateAction.SHARE);
        var all = grant(Scope.ALL, TemplateAction.READ, TemplateAction.SHARE);

        // then
        assertThat(access(MATE, team).heirs()).isEqualTo(Heirs.MATES);
        assertThat(access(STRANGER, team).heirs()).isEqualTo(Heirs.NOBODY);
        assertThat(access(STRANGER, team, all).heirs()).isEqualTo(Heirs.ANYBODY);
        assertThat(access(MATE, grant(Scope.ALL, TemplateAction.READ)).heirs()).isEqualTo(Heirs.NOBODY);
    }
}
