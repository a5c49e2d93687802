package io.kedang.web.view;

import io.kedang.web.view.FieldInput.Option;
import java.util.List;

/**
 * A member with roles and teams.
 *
 * @param words what they may do, in sentences
 */
public record MemberPage(String id, String name, String email, boolean self, List<RolePick> roles, List<Option> teams, List<String> words, Rights reader, List<String> faults) {

    /**
     * What whoever reads it may do.
     *
     * @param roles give and take some role at least
     * @param teams change teams
     * @param see   look through the member's eyes
     */
    public record Rights(boolean roles, boolean teams, boolean see) {
    }

    /** A role to choose. @param grantable whether the reader may give or take it */
    public record RolePick(String key, String name, String description, boolean chosen, boolean grantable) {
    }
}
