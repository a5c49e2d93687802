package io.kedang.platform;

/** A colleague to be added. @param role {@code admin} or {@code staff} */
public record Invitation(String email, String name, String role) {
}
