package io.kedang.audit;

import io.kedang.access.Actor;
import java.util.List;
import java.util.UUID;

/**
 * One line of the journal. Names fields, never their values.
 *
 * @param actor member id; null when nobody was signed in
 * @param target what kind of thing, e.g. {@code record:customer}
 * @param targets the records of a list that was read; else empty
 * @param detail a code or a number that explains, e.g. the slug of the refusal; no personal data
 * @param reason why, in the words of who acted; null where nobody was asked
 * @param change what became of rights or settings, {@code {"from", "to"}} as JSON text; never a record's values
 */
public record JournalEntry(UUID actor, Action action, boolean refused, String target, UUID targetId, List<String> fields, String detail,
        String requestId, String address, List<UUID> targets, String reason, String change) {

    public JournalEntry(UUID actor, Action action, boolean refused, String target, UUID targetId, List<String> fields, String detail,
            String requestId, String address, List<UUID> targets) {
        this(actor, action, refused, target, targetId, fields, detail, requestId, address, targets, null, null);
    }

    /** What is seen through another member's eyes says whose, until it has something else to say. */
    public static JournalEntry done(Actor actor, Action action, String target, UUID targetId, List<String> fields) {
        return new JournalEntry(actor.memberId(), action, false, target, targetId, fields, actor.seesAsAnother() ? "as " + actor.me() : null, actor.request().id(), actor.request().address(),
                List.of());
    }

    public static JournalEntry refused(Actor actor, String target, String code) {
        return new JournalEntry(actor.memberId(), Action.REQUEST_REFUSED, true, target, null, List.of(), code, actor.request().id(),
                actor.request().address(), List.of());
    }

    public JournalEntry withDetail(String text) {
        return new JournalEntry(actor, action, refused, target, targetId, fields, text, requestId, address, targets, reason, change);
    }

    public JournalEntry withTargets(UUID... ids) {
        return new JournalEntry(actor, action, refused, target, targetId, fields, detail, requestId, address, List.of(ids), reason, change);
    }

    public JournalEntry withReason(String words) {
        return new JournalEntry(actor, action, refused, target, targetId, fields, detail, requestId, address, targets, words, change);
    }

    public JournalEntry withChange(String json) {
        return new JournalEntry(actor, action, refused, target, targetId, fields, detail, requestId, address, targets, reason, json);
    }
}
