package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.Impact;
import io.kedang.access.Sensitivity;
import io.kedang.archive.VersionsConfig;
import io.kedang.archive.internal.BoundValues;
import io.kedang.archive.internal.seal.Choices;
import io.kedang.template.ChangeClass;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Field;
import io.kedang.template.FieldSql;
import io.kedang.template.Template;
import io.kedang.template.TemplateChange;
import io.kedang.template.TemplateDiff;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Counts what a change would do to the records that there are: whatever SQL can say in one pass over them together, the rest by looking at each
 * as long as time allows.
 */
@ApplicationScoped
class Impacts {

    private static final int CONDITIONS_AT_ONCE = 200;
    private static final int DUPLICATES_SHOWN = 20;
    /** Longer than requests have: a million records are read once. */
    private static final Statement PATIENCE = Statement.of("SET LOCAL statement_timeout = '5min'");

    private final TenantSessions sessions;
    private final RecordStream stream;
    private final VersionsConfig config;
    private final Choices choices;

    Impacts(TenantSessions sessions, RecordStream stream, VersionsConfig config, Choices choices) {
        this.sessions = sessions;
        this.stream = stream;
        this.config = config;
        this.choices = choices;
    }

    /** How many records a change concerns, of how many. */
    private record Found(long affected, long of, boolean complete, List<Impact.Duplicate> duplicates) {
    }

    Uni<Impact> of(Tenant tenant, Template before, CompiledTemplate after) {
        return choices.of(tenant).chain(chosen -> of(tenant, before, after, chosen));
    }

    private Uni<Impact> of(Tenant tenant, Template before, CompiledTemplate after, Set<Sensitivity> chosen) {
        var changes = TemplateDiff.between(before, after.template());
        var measures = new Measures(before, after, chosen);
        var counting = new LinkedHashMap<TemplateChange, Measure>();
        changes.forEach(change -> counting.put(change, measures.of(change)));
        return count(tenant, after.template().key(), counting)
                .call(found -> look(tenant, after.template().key(), counting, found))
                .call(found -> compare(tenant, after.template().key(), counting, found))
                .map(found -> impact(before, after.template(), changes, found));
    }

    /** All numbers by change; {@code null} holds the number of records. */
    private Uni<Map<TemplateChange, Found>> count(Tenant tenant, String template, Map<TemplateChange, Measure> measures) {
        var counted = measures.entrySet().stream().filter(entry -> entry.getValue() instanceof Measure.Counted).map(Map.Entry::getKey).toList();
        var groups = groups(counted);
        var found = new LinkedHashMap<TemplateChange, Found>();
        return sessions.read(tenant, connection -> connection.execute(PATIENCE)
                .chain(() -> Multi.createFrom().iterable(groups).onItem().transformToUniAndConcatenate(group -> count(connection, template, group, measures, found)).collect().asList()))
                .replaceWith(() -> {
                    var of = found.get(null).of();
                    measures.forEach((change, measure) -> found.putIfAbsent(change, new Found(measure instanceof Measure.All ? of : 0, of, true, null)));
                    return found;
                });
    }

    private static List<List<TemplateChange>> groups(List<TemplateChange> changes) {
        var groups = new ArrayList<List<TemplateChange>>();
        for (int i = 0; i < changes.size() || i == 0; i += CONDITIONS_AT_ONCE) {
            groups.add(changes.subList(i, Math.min(changes.size(), i + CONDITIONS_AT_ONCE)));
        }
        return groups;
    }

    private static Uni<Void> count(TenantConnection connection, String template, List<TemplateChange> group, Map<TemplateChange, Measure> measures,
            Map<TemplateChange, Found> found) {
        var values = new BoundValues();
        var where = " FROM record WHERE template_key = " + values.bind(template) + " AND deleted_at IS NULL";
        var sql = new StringBuilder("SELECT count(*)");
        group.forEach(change -> sql.append(", count(*) FILTER (WHERE ").append(((Measure.Counted) measures.get(change)).condition().apply(values)).append(')'));
        return connection.execute(new Statement(sql.append(where).toString(), values.tuple())).invoke(rows -> {
            var row = rows.iterator().next();
            var of = row.getLong(0);
            found.put(null, new Found(of, of, true, null));
            for (int i = 0; i < group.size(); i++) {
                found.put(group.get(i), new Found(row.getLong(i + 1), of, true, null));
            }
        }).replaceWithVoid();
    }

    private Uni<Void> look(Tenant tenant, String template, Map<TemplateChange, Measure> measures, Map<TemplateChange, Found> found) {
        var looked = new LinkedHashMap<TemplateChange, Measure.Looked>();
        measures.forEach((change, measure) -> {
            if (measure instanceof Measure.Looked look) {
                looked.put(change, look);
            }
        });
        if (looked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var needs = looked.values().stream().map(Measure.Looked::needs).distinct().toList();
        var only = needs.size() == 1 ? needs.get(0) : null;
        var counts = new LinkedHashMap<TemplateChange, Long>();
        looked.keySet().forEach(change -> counts.put(change, 0L));
        var seen = new long[1];
        var of = found.get(null).of();
        return stream.each(tenant, template, only, config.counting(), record -> {
            seen[0]++;
            count(looked, record.data(), counts);
        }).invoke(complete -> counts.forEach((change, count) -> found.put(change, new Found(count, complete ? of : seen[0], complete, null)))).replaceWithVoid();
    }

    private static void count(Map<TemplateChange, Measure.Looked> looked, ObjectNode data, Map<TemplateChange, Long> counts) {
        looked.forEach((change, look) -> {
            if (look.concerned().test(data)) {
                counts.merge(change, 1L, Long::sum);
            }
        });
    }

    private Uni<Void> compare(Tenant tenant, String template, Map<TemplateChange, Measure> measures, Map<TemplateChange, Found> found) {
        var repeated = measures.entrySet().stream().filter(entry -> entry.getValue() instanceof Measure.Repeated).toList();
        return Multi.createFrom().iterable(repeated)
                .onItem().transformToUniAndConcatenate(entry -> duplicates(tenant, template, ((Measure.Repeated) entry.getValue()).field())
                        .invoke(duplicates -> found.put(entry.getKey(), withDuplicates(duplicates, found.get(null).of()))))
                .collect().asList().replaceWithVoid();
    }

    private static Found withDuplicates(Duplicates duplicates, long of) {
        return new Found(duplicates.records(), of, true, duplicates.values());
    }

    /** @param records how many share a value with another @param values the most frequent of those values */
    record Duplicates(long records, List<Impact.Duplicate> values) {
    }

    /** Values of a field that several records have. */
    Uni<Duplicates> duplicates(Tenant tenant, String template, Field field) {
        var values = new BoundValues();
        var key = values.bind(field.key()) + "::text";
        var value = "coalesce(blind ->> " + key + ", (" + FieldSql.distinct(field, key) + ")::text)";
        var sql = "SELECT CASE WHEN sealed THEN '****' ELSE value END, records, sum(records) OVER ()::bigint FROM (SELECT " + value + " AS value, bool_or(blind -> " + key + " IS NOT NULL) AS sealed, count(*) AS records FROM record WHERE template_key = "
                + values.bind(template) + " AND deleted_at IS NULL AND (" + value + ") IS NOT NULL GROUP BY 1 HAVING count(*) > 1) AS repeated ORDER BY records DESC, value LIMIT "
                + DUPLICATES_SHOWN;
        return sessions.read(tenant, connection -> connection.execute(PATIENCE).chain(() -> connection.execute(new Statement(sql, values.tuple())))).map(rows -> {
            var all = StreamSupport.stream(rows.spliterator(), false).toList();
            return new Duplicates(all.isEmpty() ? 0 : all.get(0).getLong(2), all.stream().map(Impacts::duplicate).toList());
        });
    }

    private static Impact.Duplicate duplicate(Row row) {
        return new Impact.Duplicate(row.getString(0), row.getLong(1));
    }

    private static Impact impact(Template before, Template after, List<TemplateChange> changes, Map<TemplateChange, Found> found) {
        Function<TemplateChange, Impact.Change> change = one -> {
            var numbers = found.get(one);
            return new Impact.Change(one.field(), one.kind(), one.changeClass(), one.detail(), one.words(), numbers.affected(), numbers.of(), numbers.complete(),
                    Offers.where(one, before, after), Offers.remedies(one, before, after), numbers.duplicates());
        };
        return new Impact(before.version(), TemplateDiff.classOf(changes), found.get(null).of(), changes.stream().map(change).toList(), null);
    }

    /** Of a template that was never published: nothing changes for anybody. */
    static Impact ofNew() {
        return new Impact(null, ChangeClass.SAFE, 0, List.of(), null);
    }
}
