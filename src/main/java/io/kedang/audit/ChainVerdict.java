package io.kedang.audit;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a look at a part of the chain found.
 *
 * @param from    the first entry looked at
 * @param to      the last one that was well
 * @param fault   null when all was well
 * @param entry   the first entry that was not well; of an entry that was never chained the number in the database, negative
 * @param next    from which entry to look on; null at the end or after a fault
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChainVerdict(long from, long to, boolean well, String fault, Long entry, Long next) {

    public static ChainVerdict well(long from, long to, Long next) {
        return new ChainVerdict(from, to, true, null, null, next);
    }

    public static ChainVerdict fault(long from, long to, ChainFault fault, long entry) {
        return new ChainVerdict(from, to, false, fault.key(), entry, null);
    }
}
