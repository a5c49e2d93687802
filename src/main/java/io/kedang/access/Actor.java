package io.kedang.access;

import io.kedang.kernel.Problem;
import io.kedang.kernel.RequestInfo;
import io.kedang.kernel.Texts;
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

    /** Who is meant by "me" and "own": the actor, or the member whose eyes are looked through. */
    public UUID me() {
        return grants.reach().member();
    }

    /** Whether the actor looks through the eyes of another member. */
    public boolean seesAsAnother() {
        return !me().equals(memberId);
    }

    /** Whether in the whole company. */
    public boolean may(Right right) {
        return grants.may(right);
    }

    /** Whether in the whole company or for this template. */
    public boolean may(Right right, String template) {
        return grants.may(right, template);
    }

    /** Whether in the whole company or for some template. */
    public boolean maySomewhere(Right right) {
        return grants.maySomewhere(right);
    }

    /** @throws Problem {@link AccessError#RIGHT_MISSING} */
    public void mustHave(Right right) {
        require(may(right), right);
    }

    /** @throws Problem {@link AccessError#RIGHT_MISSING} when it is neither held in the whole company nor for this template */
    public void mustHave(Right right, String template) {
        require(may(right, template), right);
    }

    /** @throws Problem {@link AccessError#RIGHT_MISSING} when it is neither held in the whole company nor for any template */
    public void mustHaveSomewhere(Right right) {
        require(maySomewhere(right), right);
    }

    private void require(boolean held, Right right) {
        if (!held) {
            throw Problem.of(AccessError.RIGHT_MISSING, Texts.get(request.lang(), "right." + right.key())).with("right", right.key());
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
