package io.kedang.access.internal;

import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.access.RoleRules;
import io.kedang.tenancy.TenantConnection;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles on which a company's rules hang: only who manages roles gives and takes those. */
@ApplicationScoped
class RuledRoles {

    private final List<RoleRules> rules;

    RuledRoles(@All List<RoleRules> rules) {
        this.rules = rules;
    }

    /** Keys of the roles that the actor may neither give nor take, whatever they allow. */
    Uni<Set<String>> keptFrom(Actor actor, TenantConnection connection) {
        return actor.may(Right.MANAGE_ROLES) ? Uni.createFrom().item(Set.of())
                : Multi.createFrom().iterable(rules).onItem().transformToUniAndConcatenate(kind -> kind.roles(connection))
                        .collect().asList().map(named -> named.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
    }
}
