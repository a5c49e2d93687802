package io.kedang.access;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.List;
import java.util.stream.IntStream;

/** Grants on a template, of whichever member. Equal lists are one object, so that what follows from one is worked out once. */
final class GrantList {

    private static final Interner<GrantList> KNOWN = Interner.newWeakInterner();

    private final List<Grant> grants;
    /** Bits by action. */
    private final long[] with = new long[TemplateAction.values().length];
    private final long[] withAll = new long[TemplateAction.values().length];
    private final boolean uniform;
    private final int hash;

    private GrantList(List<Grant> grants) {
        this.grants = grants.size() > TemplateAccess.MOST ? List.copyOf(grants.subList(0, TemplateAccess.MOST)) : List.copyOf(grants);
        for (var action : TemplateAction.values()) {
            with[action.ordinal()] = bits(action, false);
            withAll[action.ordinal()] = bits(action, true);
        }
        this.uniform = this.grants.stream().allMatch(Grant::holdsAll);
        this.hash = this.grants.hashCode();
    }

    static GrantList of(List<Grant> grants) {
        return KNOWN.intern(new GrantList(grants));
    }

    private long bits(TemplateAction action, boolean all) {
        var bits = 0L;
        for (int i = 0; i < grants.size(); i++) {
            if (grants.get(i).allows(action) && (!all || grants.get(i).holdsAll())) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    List<Grant> grants() {
        return grants;
    }

    long with(TemplateAction action) {
        return with[action.ordinal()];
    }

    long withAll(TemplateAction action) {
        return withAll[action.ordinal()];
    }

    boolean uniform() {
        return uniform;
    }

    List<Grant> allowing(TemplateAction action) {
        return grants.stream().filter(grant -> grant.allows(action)).toList();
    }

    List<Grant> at(long bits) {
        return IntStream.range(0, grants.size()).filter(place -> (bits & 1L << place) != 0).mapToObj(grants::get).toList();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof GrantList list && hash == list.hash && grants.equals(list.grants);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
