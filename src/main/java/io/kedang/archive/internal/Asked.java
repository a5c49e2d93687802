package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.access.TemplateAction;
import io.kedang.access.Sensitivity;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Asks the database whether the members and records that a value names are there: one statement for all of each kind, and none when nothing new is named. */
public final class Asked {

    private static final String MEMBERS = "SELECT id FROM member WHERE id = ANY($1) AND state <> 'removed'";
    /** The records stay until this transaction ends: nobody can delete what is just being referred to. */
    private static final String RECORDS = """
            SELECT asked.place, asked.template, coalesce(record.owner, record.created_by), record.sensitivity, record.data::text FROM unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS asked(template, id, place)
            JOIN record ON record.id = asked.id AND record.template_key = asked.template AND record.deleted_at IS NULL FOR KEY SHARE OF record""";

    private Asked() {
    }

    private record Named(Field field, UUID id) {
    }

    /** @param self a member for certain */
    public static boolean anything(Examination examination, IntakePlan plan, UUID self) {
        return !plan.asked().isEmpty() && named(examination, plan, self).findAny().isPresent();
    }

    /** @return a violation for each value that leads nowhere */
    public static Uni<List<Violation>> about(Examination examination, IntakePlan plan, Actor actor, TenantConnection connection, Lang lang) {
        var named = named(examination, plan, actor.memberId()).toList();
        var members = named.stream().filter(one -> one.field().type() == FieldType.MEMBER).toList();
        var records = named.stream().filter(one -> one.field().type() == FieldType.REFERENCE).toList();
        return missingMembers(members, connection).chain(lost -> missingRecords(actor, records, connection)
                .map(gone -> Stream.concat(lost.stream().map(one -> violation(one, "unknown_member", lang)),
                        gone.stream().map(one -> violation(one, "unknown_reference", lang))).toList()));
    }

    private static Stream<Named> named(Examination examination, IntakePlan plan, UUID self) {
        return plan.asked().stream().filter(field -> !examination.untouched(field.key()))
                .flatMap(field -> Ids.parse(examination.data().path(field.key()).asText()).map(id -> new Named(field, id)).stream())
                .filter(named -> named.field().type() == FieldType.REFERENCE || !named.id().equals(self));
    }

    private static Uni<List<Named>> missingMembers(List<Named> members, TenantConnection connection) {
        if (members.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return connection.execute(Statement.of(MEMBERS, (Object) members.stream().map(Named::id).toArray(UUID[]::new))).map(rows -> {
            var there = column(rows, row -> row.getUUID(0));
            return members.stream().filter(one -> !there.contains(one.id())).toList();
        });
    }

    /** One that is out of the actor's reach is as good as none. */
    private static Uni<List<Named>> missingRecords(Actor actor, List<Named> records, TenantConnection connection) {
        if (records.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var templates = records.stream().map(one -> one.field().settings().target()).toArray(String[]::new);
        return connection.execute(Statement.of(RECORDS, templates, records.stream().map(Named::id).toArray(UUID[]::new))).map(rows -> {
            var there = StreamSupport.stream(rows.spliterator(), false).filter(row -> seen(actor, row)).map(row -> row.getLong(0)).collect(Collectors.toSet());
            return records.stream().filter(one -> !there.contains((long) records.indexOf(one) + 1)).toList();
        });
    }

    private static boolean seen(Actor actor, Row row) {
        return actor.on(row.getString(1)).may(TemplateAction.READ, new RowFacts(row.getUUID(2), Sensitivity.ofKey(row.getString(3)), RecordJson.object(row.getString(4))));
    }

    private static <T> Set<T> column(RowSet<Row> rows, java.util.function.Function<Row, T> read) {
        var values = new HashSet<T>();
        rows.forEach(row -> values.add(read.apply(row)));
        return values;
    }

    private static Violation violation(Named named, String code, Lang lang) {
        return new Violation("/" + named.field().key(), code, Texts.get(lang, code, named.field().label().in(lang)));
    }
}
