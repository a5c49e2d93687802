package io.kedang.access;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How grants that let read show a value, before and after its template changed.
 *
 * @param reach of whoever has the grants
 * @param was   by grant
 * @param is    by grant
 */
record SightChange(List<Grant> grants, Reach reach, List<Worn> was, List<Worn> is) {

    /** @param mask the kind that is worn; null where none is */
    private record Worn(Decision seen, String mask) {

        static Worn of(Grant grant, GuardedField field, Guarded template) {
            var right = FieldDecisions.seen(grant, field, template);
            var seen = right.access().seen();
            return new Worn(seen, seen != Decision.MASKED ? null : right.mask() == null ? field.mask() : right.mask());
        }

        /** Two masks together may show more than one, so another one has to hide all. */
        boolean shows(Worn other) {
            return Masks.hidesAll(other.mask) || other.mask.equals(mask);
        }
    }

    static SightChange of(TemplateAccess access, Guarded before, GuardedField was, Guarded after, GuardedField now) {
        var reading = access.list().allowing(TemplateAction.READ);
        return new SightChange(reading, access.reach(), reading.stream().map(grant -> Worn.of(grant, was, before)).toList(),
                reading.stream().map(grant -> Worn.of(grant, now, after)).toList());
    }

    /** Whether some record that a grant holds would be shown more of. */
    boolean clearer() {
        return !was.equals(is) && IntStream.range(0, grants.size()).anyMatch(this::clearer);
    }

    private boolean clearer(int place) {
        return switch (is.get(place).seen()) {
            case HIDDEN -> false;
            case CLEAR -> !wasClear(place);
            case MASKED -> !wasClear(place) && !(was.get(place).seen() == Decision.MASKED && allShow(is.get(place)));
        };
    }

    /** Whether a grant that holds every record that this one does has shown them in clear. */
    private boolean wasClear(int place) {
        return IntStream.range(0, grants.size()).anyMatch(other -> was.get(other).seen() == Decision.CLEAR && holdsAsMuch(grants.get(other), grants.get(place)));
    }

    private boolean holdsAsMuch(Grant one, Grant other) {
        return one.equals(other) || one.scope().covers(reach, other.scope(), reach) && one.ceiling().compareTo(other.ceiling()) >= 0;
    }

    /** Which of several masks was worn depends on the record: in doubt it was the one that shows least. */
    private boolean allShow(Worn mask) {
        return was.stream().filter(worn -> worn.seen() == Decision.MASKED).allMatch(worn -> worn.shows(mask));
    }
}
