package io.kedang.access;

import io.kedang.kernel.Problem;
import io.kedang.kernel.RequestInfo;
import io.kedang.tenancy.Tenant;
import java.util.UUID;

/**
 * A member acting in a request.
 *
 * @param tenant the company of the verified token
 * @param memberId id of the member in the company
 * @param userId id (sub) in the identity provider
 * @param role what the member is without looking closer; what may be done is said by the grants, which can be fewer
 * @param request where the request comes from, and its language
 * @param grants what the actor may do
 */
public record Actor(Tenant tenant, UUID memberId, String userId, String name, String email, Role role, RequestInfo request, Grants grants) {

    /** Whether nothing is kept from the actor. */
    public boolean isAdmin() {
        return grants.unlimited();
    }

    /** @throws Problem {@link AccessError#ADMIN_ONLY} */
    public void mustBeAdmin() {
        if (!isAdmin()) {
            throw Problem.of(AccessError.ADMIN_ONLY);
        }
    }

    /** Who is meant by "me" and "own": the actor, or the member whose eyes are looked through. */
    public UUID me() {
        return grants.reach().member();
    }

    /** Whether the actor looks through the eyes of another member. */
    public boolean seesAsAnother() {
        return !me().equals(memberId);
    }

    public boolean may(Right right) {
        return grants.may(right);
    }

    /** @throws Problem {@link AccessError#RIGHT_MISSING} */
    public void mustHave(Right right) {
        if (!may(right)) {
            throw Problem.of(AccessError.RIGHT_MISSING, right.key());
        }
    }

    /** What the actor may do with records of a template. */
    public TemplateAccess on(String template) {
        return grants.on(template);
    }

    /** The same person with other rights: what an API key leaves of them, or those of the member whose eyes they look through. */
    public Actor with(Grants others) {
        return new Actor(tenant, memberId, userId, name, email, role, request, others);
    }
}
