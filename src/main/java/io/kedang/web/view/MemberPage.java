package io.kedang.web.view;

import io.kedang.web.view.FieldInput.Option;
import java.util.List;

/**
 * A member with roles and teams.
 *
 * @param words    what they may do, in sentences
 * @param mayRoles whether the reader may give and take roles
 * @param maySee   whether the reader may look through their eyes
 */
public record MemberPage(String id, String name, String email, boolean self, List<RolePick> roles, List<Option> teams, List<String> words, boolean mayRoles, boolean maySee, List<String> faults) {

    /** A role to choose. @param grantable whether the reader may give or take it */
    public record RolePick(String key, String name, String description, boolean chosen, boolean grantable) {
    }
}
