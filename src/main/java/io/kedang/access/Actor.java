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
 * @param request where the request comes from, and its language
 */
public record Actor(Tenant tenant, UUID memberId, String userId, String name, String email, Role role, RequestInfo request) {

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    /** @throws Problem {@link AccessError#ADMIN_ONLY} */
    public void mustBeAdmin() {
        if (!isAdmin()) {
            throw Problem.of(AccessError.ADMIN_ONLY);
        }
    }
}
