package io.kedang.crypto.internal;

import io.kedang.crypto.TenantKeys.Purpose;
import io.kedang.tenancy.ControlSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The table {@code control.tenant_key}. */
@ApplicationScoped
class TenantKeyRows {

    private static final String SELECT = "select tenant_id, purpose, wrapped, wrapped_by, revision, cast(made as text), root from control.tenant_key where ";
    private static final String INSERT = """
            insert into control.tenant_key (tenant_id, purpose, wrapped, root, made) values (?1, ?2, ?3, ?4, jsonb_build_object(cast(?5 as text), clock_timestamp())) on conflict do nothing""";
    private static final String REPLACE = """
            update control.tenant_key set wrapped = ?3, wrapped_by = null, root = ?4, revision = revision + 1, rotated_at = now(),
              made = case when cast(?6 as text) = '' then made else made || jsonb_build_object(cast(?6 as text), clock_timestamp()) end
            where tenant_id = ?1 and purpose = ?2 and revision = ?5 and destroyed_at is null""";
    private static final String DESTROY = """
            insert into control.tenant_key as k (tenant_id, purpose, destroyed_at) values (?1, ?2, now())
            on conflict (tenant_id, purpose) do update set wrapped = null, wrapped_by = null, root = null, revision = k.revision + 1, destroyed_at = coalesce(k.destroyed_at, now())""";

    static final String NO_NEW_KEY = "";

    private final ControlSessions control;

    TenantKeyRows(ControlSessions control) {
        this.control = control;
    }

    /**
     * @param wrapped null once destroyed
     * @param wrappedBy the deployment key that did it; null where a root key did
     * @param root the id of the root key that did it; null where it was a deployment key, as of old
     * @param made when its keys were made, by their ids
     */
    record KeyRow(UUID tenant, Purpose purpose, byte[] wrapped, String wrappedBy, String root, int revision, KeyAges made) {

        private static KeyRow of(Object[] row) {
            return new KeyRow((UUID) row[0], Purpose.valueOf(((String) row[1]).toUpperCase(java.util.Locale.ROOT)), row[2] == null ? null : Base64.getDecoder().decode((String) row[2]),
                    (String) row[3], (String) row[6], ((Number) row[4]).intValue(), KeyAges.of((String) row[5]));
        }

        boolean destroyed() {
            return wrapped == null;
        }
    }

    /** A key as it is to be stored. */
    record Rooted(String root, byte[] bytes) {
    }

    Uni<List<KeyRow>> of(UUID tenant) {
        return control.entities(session -> session.createNativeQuery(SELECT + "tenant_id = ?1", Object[].class).setParameter(1, tenant).getResultList())
                .map(TenantKeyRows::rows);
    }

    /** By the database's clock: nodes need not agree on how old a key is. */
    Uni<Instant> now() {
        return control.entities(session -> session.createNativeQuery("select now()", OffsetDateTime.class).getSingleResult()).map(OffsetDateTime::toInstant);
    }

    /** Those without a root, some at a time. */
    Uni<List<KeyRow>> rootless(int most) {
        return control.entities(session -> session.createNativeQuery(SELECT + "wrapped is not null and root is null order by tenant_id, purpose", Object[].class)
                .setMaxResults(most).getResultList()).map(TenantKeyRows::rows);
    }

    private static List<KeyRow> rows(List<Object[]> rows) {
        return rows.stream().map(KeyRow::of).toList();
    }

    /** Of two who make it at once the first is believed. @param made the id of its key */
    Uni<Void> insert(UUID tenant, Purpose purpose, Rooted wrapped, String made) {
        return control.entities(session -> session.createNativeQuery(INSERT).setParameter(1, tenant).setParameter(2, purpose.column())
                .setParameter(3, Base64.getEncoder().encodeToString(wrapped.bytes())).setParameter(4, wrapped.root()).setParameter(5, made).executeUpdate()).replaceWithVoid();
    }

    /** @param made the id of the key that is new in it, or {@link #NO_NEW_KEY} @return false when it is another revision by now */
    Uni<Boolean> replace(KeyRow row, Rooted wrapped, String made) {
        return control.entities(session -> session.createNativeQuery(REPLACE).setParameter(1, row.tenant()).setParameter(2, row.purpose().column())
                .setParameter(3, Base64.getEncoder().encodeToString(wrapped.bytes())).setParameter(4, wrapped.root()).setParameter(5, row.revision()).setParameter(6, made)
                .executeUpdate()).map(count -> count == 1);
    }

    Uni<Void> destroy(UUID tenant) {
        return control.entities(session -> io.smallrye.mutiny.Multi.createFrom().iterable(Arrays.asList(Purpose.values()))
                .onItem().transformToUniAndConcatenate(purpose -> session.createNativeQuery(DESTROY).setParameter(1, tenant).setParameter(2, purpose.column()).executeUpdate())
                .collect().asList()).replaceWithVoid();
    }
}
