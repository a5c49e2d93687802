package io.kedang.outbox;

import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What became of effects, for those who look after them. */
public interface Deliveries {

    /** Where an effect stands. */
    enum State {
        WAITING, DELIVERED, DROPPED, DEAD;

        public String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * An effect, without what it says.
     *
     * @param reason why the last try failed, or why there was nothing to deliver; null when all was well
     * @param due    when it is tried next
     * @param ended  null while it waits
     */
    record Delivery(UUID id, String kind, UUID about, State state, int attempts, String reason, OffsetDateTime written, OffsetDateTime due, OffsetDateTime ended) {
    }

    /** The newest of a kind about each. */
    Uni<Map<UUID, Delivery>> newest(Tenant tenant, String kind);

    /** Those that wait after a failure or are dead, the newest first; at most 100. */
    Uni<List<Delivery>> troubled(Tenant tenant);

    /** Brings the dead back. @return how many */
    Uni<Integer> revive(Tenant tenant);

    /** Tenants that have any effects waiting or kept. */
    Uni<List<UUID>> tenants();
}
