package io.kedang.outbox;

import io.kedang.kernel.Ids;
import java.util.Map;
import java.util.UUID;

/**
 * Something to be done outside the transaction. It says of whom and what by ids; what must not lie about (addresses, names, texts) is looked up when it is delivered.
 *
 * @param id      by which the far end knows it again
 * @param kind    which {@link Deliverer} delivers it
 * @param about   whom or what it concerns, so that its state can be shown there; may be null
 * @param details what else the deliverer needs
 * @param order   effects of the same order are delivered one after another, as they were written; null where that does not matter
 */
public record Effect(UUID id, String kind, UUID about, Map<String, String> details, String order) {

    public static Effect of(String kind, UUID about, Map<String, String> details) {
        return new Effect(Ids.next(), kind, about, details, null);
    }

    public Effect inOrderOf(String key) {
        return new Effect(id, kind, about, details, key);
    }
}
