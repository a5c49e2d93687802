package io.kedang.access;

import io.kedang.kernel.ErrorCode;
import java.util.Locale;

/** Refusals and mistakes around members and what they may do. */
public enum AccessError implements ErrorCode {
    NOT_A_MEMBER(403), RIGHT_MISSING(403), ACTION_NOT_ALLOWED(403), MORE_THAN_HELD(403),
    /** There is none, or it is out of reach: the same answer. */
    RECORD_NOT_FOUND(404),
    MEMBER_NOT_FOUND(404), MEMBER_EXISTS(409), LAST_ADMIN(409), MEMBER_INVALID(422),
    ROLE_NOT_FOUND(404), ROLE_EXISTS(409), ROLE_CHANGED(412), ROLE_FIXED(409), ROLE_IN_USE(409), ROLE_INVALID(422), TOO_MANY_ROLES(409),
    TEAM_NOT_FOUND(404), TEAM_CHANGED(412), TEAM_INVALID(422), TEAM_IN_USE(409), TOO_MANY_TEAMS(409), ROLE_PRECONDITION(428),
    ADDRESS_NOT_ALLOWED(403), OUTSIDE_WORKING_HOURS(403), SECOND_FACTOR_REQUIRED(403);

    private final int status;

    AccessError(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return status;
    }
}
