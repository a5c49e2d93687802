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

    /** Whether whatever the other holds for whoever has the one reach is held by this one for whoever has the other. */
    default boolean covers(Reach mine, Scope other, Reach theirs) {
        return this instanceof All || equals(other) && mine.equals(theirs) || coversOwners(mine, other, theirs)
                || this instanceof OfField here && other instanceof OfField there && here.field().equals(there.field()) && here.values().containsAll(there.values());
    }

    private boolean coversOwners(Reach mine, Scope other, Reach theirs) {
        return this instanceof Own && other instanceof Own && mine.member().equals(theirs.member())
                || this instanceof Team && (other instanceof Own && mine.mates().contains(theirs.member()) || other instanceof Team && mine.mates().containsAll(theirs.mates()));
    }
}
