package io.kedang.access.internal;

import io.kedang.access.Grants;
import io.kedang.access.RoleDraft;
import io.kedang.access.TenantRole;
import io.kedang.kernel.Label;
import io.kedang.tenancy.Statement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The statements on roles, and their rows. */
final class RoleRows {

    private static final String SELECT = """
            SELECT key, name_zh, name_en, description_zh, description_en, document::text, built_in, revision,
              (SELECT count(*) FROM member m WHERE m.state <> 'removed' AND CASE role.key
                WHEN 'admin' THEN m.role = 'admin'
                WHEN 'staff' THEN m.role <> 'admin' AND (NOT EXISTS (SELECT FROM member_role r WHERE r.member = m.id)
                  OR EXISTS (SELECT FROM member_role r WHERE r.member = m.id AND r.role = 'staff'))
                ELSE EXISTS (SELECT FROM member_role r WHERE r.member = m.id AND r.role = role.key) END)
            FROM role""";
    private static final String ORDER = " ORDER BY key <> 'admin', key <> 'staff', key";
    static final Statement ALL = Statement.of(SELECT + ORDER);
    static final Statement NAMES = Statement.of("SELECT key, name_zh, name_en FROM role");
    /** So that of two changes at once the second sees the first. */
    static final String LOCKED = SELECT + " WHERE key = $1 FOR UPDATE OF role";
    private static final String INSERT = """
            INSERT INTO role (key, name_zh, name_en, description_zh, description_en, document, updated_by)
            SELECT $1, $2, $3, $4, $5, ($6::text)::jsonb, $7::uuid WHERE (SELECT count(*) FROM role) < $8::bigint ON CONFLICT DO NOTHING RETURNING revision""";
    private static final String UPDATE = """
            UPDATE role SET name_zh = $2, name_en = $3, description_zh = $4, description_en = $5, document = ($6::text)::jsonb, updated_by = $7, updated_at = now(),
              revision = revision + 1 WHERE key = $1""";
    private static final String NAME = "UPDATE role SET name_zh = $2, name_en = $3, description_zh = $4, description_en = $5 WHERE key = $1 AND built_in";

    private RoleRows() {
    }

    static Statement locked(String key) {
        return Statement.of(LOCKED, key);
    }

    static Statement insert(RoleDraft draft, UUID by, int most) {
        return new Statement(INSERT, Tuple.from(new Object[] {draft.key(), draft.name().zh(), draft.name().en(), draft.description().zh(), draft.description().en(),
            draft.document().toString(), by, (long) most}));
    }

    static Statement update(String key, RoleDraft draft, UUID by) {
        return new Statement(UPDATE, Tuple.from(new Object[] {key, draft.name().zh(), draft.name().en(), draft.description().zh(), draft.description().en(),
            draft.document().toString(), by}));
    }

    static Statement name(RoleDraft draft) {
        return Statement.of(NAME, draft.key(), draft.name().zh(), draft.name().en(), draft.description().zh(), draft.description().en());
    }

    /** For those who manage roles: no rule keeps one from them. @param asking what the one who asks may do */
    static TenantRole role(Row row, Grants asking) {
        return role(row, asking, Set.of());
    }

    /** @param kept keys of roles that the one who asks neither gives nor takes: {@link RuledRoles} */
    static TenantRole role(Row row, Grants asking, Set<String> kept) {
        var key = row.getString(0);
        var document = StoredGrants.parse(row.getString(5));
        var grants = TenantRole.grants(key, document);
        return new TenantRole(key, label(row, 1), label(row, 3), document, row.getBoolean(6), row.getLong(7), row.getLong(8),
                asking.covers(grants), !kept.contains(key) && asking.mayAssign(grants));
    }

    static Map<String, Label> names(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).collect(Collectors.toMap(row -> row.getString(0), row -> label(row, 1)));
    }

    private static Label label(Row row, int column) {
        return new Label(row.getString(column), row.getString(column + 1));
    }
}
