package io.kedang.web.view;

import java.util.List;

/** The members of a company. */
public record MembersPage(List<Member> members, boolean mayManage, Invite invite) {

    /** A member; {@code self} marks the reader, who cannot remove themselves. */
    public record Member(String id, String name, String email, String role, String since, boolean pending, boolean self) {
        public String initial() {
            String from = name.isBlank() ? email : name;
            return from.isBlank() ? "?" : from.substring(0, from.offsetByCodePoints(0, 1));
        }

        public boolean admin() {
            return "admin".equals(role);
        }
    }

    /** The invitation form with the faults of its last attempt. */
    public record Invite(String name, String email, String role, List<String> faults) {
        public boolean open() {
            return !faults.isEmpty();
        }
    }
}
