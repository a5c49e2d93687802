package io.kedang.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * An entry as it is shown.
 *
 * @param seq   its number in the chain; null when it is not chained yet
 * @param hash  in hex; null when it is not chained yet, and for those who see a part of the journal only
 * @param times how often the same was repeated while it waited to be written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalLine(Long seq, OffsetDateTime at, UUID actor, String action, String result, String target, UUID targetId, List<String> fields, String detail,
        String reason, String change, String requestId, String address, List<UUID> targets, int times, String hash) {

    /** What it says of its own target, and nothing of its neighbours: no further records, and no hash, which is over the entry before. */
    public JournalLine alone() {
        return new JournalLine(seq, at, actor, action, result, target, targetId, fields, detail, reason, change, requestId, address, List.of(), times, null);
    }
}
