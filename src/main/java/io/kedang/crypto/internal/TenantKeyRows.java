package io.kedang.crypto.internal;

import io.kedang.crypto.Kms.Wrapped;
import io.kedang.crypto.TenantKeys.Purpose;
import io.kedang.tenancy.ControlSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The table {@code control.tenant_key}. */
@ApplicationScoped
class TenantKeyRows {

    private static final String SELECT = "select tenant_id, purpose, wrapped, wrapped_by, revision, cast(made as text) from control.tenant_key where ";
    private static final String INSERT = """
            insert into control.tenant_key (tenant_id, purpose, wrapped, wrapped_by, made) values (?1, ?2, ?3, ?4, cast(cast(?5 as text) as jsonb)) on conflict do nothing""";
    private static final String REPLACE = """
            update control.tenant_key set wrapped = ?3, wrapped_by = ?4, revision = revision + 1, rotated_at = now(), made = made || cast(cast(?6 as text) as jsonb)
            where tenant_id = ?1 and purpose = ?2 and revision = ?5 and destroyed_at is null""";
    private static final String DESTROY = """
            insert into control.tenant_key as k (tenant_id, purpose, destroyed_at) values (?1, ?2, now())
            on conflict (tenant_id, purpose) do update set wrapped = null, wrapped_by = null, revision = k.revision + 1, destroyed_at = coalesce(k.destroyed_at, now())""";

    private final ControlSessions control;

    TenantKeyRows(ControlSessions control) {
        this.control = control;
    }

    /** @param wrapped null once destroyed @param made when its keys were made, by their ids */
    record KeyRow(UUID tenant, Purpose purpose, Wrapped wrapped, int revision, KeyAges made) {

        private static KeyRow of(Object[] row) {
            var wrapped = row[2] == null ? null : new Wrapped((String) row[3], Base64.getDecoder().decode((String) row[2]));
            return new KeyRow((UUID) row[0], Purpose.valueOf(((String) row[1]).toUpperCase(java.util.Locale.ROOT)), wrapped, ((Number) row[4]).intValue(), KeyAges.of((String) row[5]));
        }
    }

    Uni<List<KeyRow>> of(UUID tenant) {
        return control.entities(session -> session.createNativeQuery(SELECT + "tenant_id = ?1", Object[].class).setParameter(1, tenant).getResultList())
                .map(TenantKeyRows::rows);
    }

    /** Those that another deployment key wrapped, some at a time. */
    Uni<List<KeyRow>> notWrappedBy(String keyId, int most) {
        return control.entities(session -> session.createNativeQuery(SELECT + "wrapped_by <> ?1 order by tenant_id, purpose", Object[].class)
                .setParameter(1, keyId).setMaxResults(most).getResultList()).map(TenantKeyRows::rows);
    }

    private static List<KeyRow> rows(List<Object[]> rows) {
        return rows.stream().map(KeyRow::of).toList();
    }

    /** Of two who make it at once the first is believed. */
    Uni<Void> insert(UUID tenant, Purpose purpose, Wrapped wrapped, KeyAges made) {
        return control.entities(session -> session.createNativeQuery(INSERT).setParameter(1, tenant).setParameter(2, purpose.column())
                .setParameter(3, Base64.getEncoder().encodeToString(wrapped.bytes())).setParameter(4, wrapped.keyId()).setParameter(5, made.json()).executeUpdate()).replaceWithVoid();
    }

    /** @param made of keys that are new in it @return false when it is another revision by now */
    Uni<Boolean> replace(KeyRow row, Wrapped wrapped, KeyAges made) {
        return control.entities(session -> session.createNativeQuery(REPLACE).setParameter(1, row.tenant()).setParameter(2, row.purpose().column())
                .setParameter(3, Base64.getEncoder().encodeToString(wrapped.bytes())).setParameter(4, wrapped.keyId()).setParameter(5, row.revision()).setParameter(6, made.json())
                .executeUpdate()).map(count -> count == 1);
    }

    Uni<Void> destroy(UUID tenant) {
        return control.entities(session -> io.smallrye.mutiny.Multi.createFrom().iterable(Arrays.asList(Purpose.values()))
                .onItem().transformToUniAndConcatenate(purpose -> session.createNativeQuery(DESTROY).setParameter(1, tenant).setParameter(2, purpose.column()).executeUpdate())
                .collect().asList()).replaceWithVoid();
    }
}
