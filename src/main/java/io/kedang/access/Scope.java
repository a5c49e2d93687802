package io.kedang.access;

import java.util.Set;

/** Which records of a template a grant holds. */
public sealed interface Scope {

    Scope ALL = new All();
    Scope OWN = new Own();
    Scope TEAM = new Team();

    /** Every record. */
    record All() implements Scope {
    }

    /** Those that the member owns. */
    record Own() implements Scope {
    }

    /** Those that somebody of the member's teams owns, or of a team below them; the member's own, too. */
    record Team() implements Scope {
    }

    /** Those with one of the values in a field of choices, e.g. a region. Of a template without such a field: none. */
    record OfField(String field, Set<String> values) implements Scope {
    }

    default String key() {
        return this instanceof OfField ? "field" : this instanceof Team ? "team" : this instanceof Own ? "own" : "all";
    }

    /** Whether whatever the other holds for a member is held by this one for the same member. */
    default boolean covers(Scope other) {
        return this instanceof All || equals(other) || this instanceof Team && other instanceof Own
                || this instanceof OfField mine && other instanceof OfField theirs && mine.field().equals(theirs.field()) && mine.values().containsAll(theirs.values());
    }
}
