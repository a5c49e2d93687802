package io.kedang.web.view;

import java.util.List;

/**
 * The members of a company.
 *
 * @param mayManage whether the reader may invite and remove
 * @param mayOpen   whether the reader may see what each may do
 */
public record MembersPage(List<Member> members, boolean mayManage, boolean mayOpen, Invite invite) {

    /** A member; {@code roles} by name, {@code self} marks the reader, who cannot remove themselves, {@code mail} is null where there is nothing to say. */
    public record Member(String id, String name, String email, List<String> roles, String since, boolean pending, boolean self, Mail mail) {
        public String initial() {
            String from = name.isBlank() ? email : name;
            return from.isBlank() ? "?" : from.substring(0, from.offsetByCodePoints(0, 1));
        }
    }

    /** How the mail to somebody who was invited stands. @param hue of its chip @param note when it was sent, or why it has not arrived; may be empty */
    public record Mail(String hue, String label, String note) {
    }

    /** The invitation form with the roles to choose from and the faults of its last attempt. */
    public record Invite(String name, String email, String role, List<FieldInput.Option> roles, List<String> faults) {
        public boolean open() {
            return !faults.isEmpty();
        }
    }
}
