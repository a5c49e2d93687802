package io.kedang.web.view;

import java.util.List;

/** The roles of a company. */
public record RolesPage(List<Line> roles, boolean mayMake) {

    /** A role; {@code words} say what it allows, {@code grantable} that the reader may change it. */
    public record Line(String key, String name, String description, String members, List<String> words, boolean builtIn, boolean grantable) {
    }
}
