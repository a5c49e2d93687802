package io.kedang.access;

import io.kedang.tenancy.Tenant;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a request concerns: its company, and the member once found; known even when it is refused. Kept on the routing context.
 *
 * @param memberId null when the person is no member
 */
public record RequestParty(Tenant tenant, UUID memberId) {

    private static final String KEY = RequestParty.class.getName();

    public static Optional<RequestParty> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    public void keep(RoutingContext context) {
        context.put(KEY, this);
    }
}
