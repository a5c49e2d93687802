package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.archive.RecordTitles;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Titles from the column {@code title}, which every record has. */
@ApplicationScoped
class StoredTitles implements RecordTitles {

    /** How many of the newest records are looked through for words within a title: the cost has a bound, whatever the archive holds. How a title begins is in an index. */
    private static final int LOOKED_THROUGH = 20_000;

    private static final String BY_ID = "SELECT id, template_key, CASE WHEN %s THEN title END, deleted_at IS NOT NULL FROM record WHERE id = ANY(%s) AND %s";
    private static final String NEWEST = """
            SELECT id, template_key, title, false FROM record WHERE template_key = %s AND deleted_at IS NULL%s
            ORDER BY updated_at DESC, id DESC LIMIT %s""";
    /** Those called exactly so, then the newest that have the words in their title, then any that begin with them. The title is written as in the index. */
    private static final String WORDS = """
            SELECT id, template_key, title, false FROM (
              (SELECT id, template_key, title, updated_at, CASE WHEN lower(title) = lower(%4$s::text) THEN 0 ELSE 2 END AS place
                FROM record WHERE template_key = %1$s AND deleted_at IS NULL AND lower(left(title, 200)) LIKE lower(%6$s::text)%2$s
                ORDER BY lower(left(title, 200)) USING ~<~ LIMIT %5$s)
              UNION ALL
              (SELECT id, template_key, title, updated_at, 1 FROM (
                SELECT id, template_key, title, updated_at FROM record WHERE template_key = %1$s AND deleted_at IS NULL%2$s
                ORDER BY updated_at DESC, id DESC LIMIT %3$s) AS newest
              WHERE position(lower(%4$s::text) in lower(title)) > 0 ORDER BY updated_at DESC, id DESC LIMIT %5$s)) AS found
            GROUP BY id, template_key, title ORDER BY min(place), CASE WHEN min(place) = 2 THEN lower(title) END, max(updated_at) DESC, id DESC LIMIT %5$s""";

    private final TenantSessions sessions;
    private final Templates templates;
    private final Journal journal;

    StoredTitles(TenantSessions sessions, Templates templates, Journal journal) {
        this.sessions = sessions;
        this.templates = templates;
        this.journal = journal;
    }

    @Override
    public Uni<Map<UUID, Title>> of(Actor actor, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return templates.inForce(actor.tenant()).chain(all -> sessions.readOne(actor.tenant(), byId(actor, ids, all)))
                .chain(rows -> titles(actor, rows))
                .map(titles -> titles.stream().collect(Collectors.toMap(Title::id, Function.identity())));
    }

    /** Of templates that are no more nothing is shown, and nothing that is out of reach. */
    private static Statement byId(Actor actor, Set<UUID> ids, List<Template> all) {
        var values = new BoundValues();
        var sql = BY_ID.formatted(Scoped.titled(actor, all, values), values.bind(ids.toArray(UUID[]::new)), Scoped.readable(actor, all, values));
        return new Statement(sql, values.tuple());
    }

    @Override
    public Uni<List<Title>> find(Actor actor, String templateKey, String words) {
        var line = StringForms.line(words);
        return templates.published(actor.tenant(), templateKey).chain(compiled -> search(actor, compiled.template(), line));
    }

    private Uni<List<Title>> search(Actor actor, Template template, String line) {
        var title = template.field(template.titleField());
        if (title.isEmpty() || line.length() > 200 || !StringForms.storable(line)) {
            return Uni.createFrom().item(List.of());
        }
        return sessions.readOne(actor.tenant(), line.isEmpty() ? newest(actor, template, title.get()) : words(actor, template, title.get(), line)).chain(rows -> titles(actor, rows));
    }

    private static Statement newest(Actor actor, Template template, Field title) {
        var values = new BoundValues();
        var sql = NEWEST.formatted(values.bind(template.key()), Scoped.andClear(actor, template, title, values), values.bind(MOST_FOUND));
        return new Statement(sql, values.tuple());
    }

    /** What the actor may not read in clear cannot be searched. */
    private static Statement words(Actor actor, Template template, Field title, String line) {
        var values = new BoundValues();
        var sql = WORDS.formatted(values.bind(template.key()), Scoped.andClear(actor, template, title, values), values.bind(LOOKED_THROUGH), values.bind(line), values.bind(MOST_FOUND),
                values.bind(beginning(line)));
        return new Statement(sql, values.tuple());
    }

    /** As a pattern, with its own signs as they are. */
    private static String beginning(String line) {
        return line.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    private Uni<List<Title>> titles(Actor actor, RowSet<Row> rows) {
        var titles = StreamSupport.stream(rows.spliterator(), false).map(StoredTitles::title).toList();
        return noted(actor, titles).replaceWith(titles);
    }

    private static Title title(Row row) {
        return new Title(row.getUUID(0), row.getString(1), row.getString(2) == null ? RecordGate.UNSEEN : row.getString(2), row.getBoolean(3));
    }

    private Uni<Void> noted(Actor actor, List<Title> titles) {
        if (titles.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return journal.noteRead(actor.tenant(), JournalEntry.done(actor, Action.RECORD_LISTED, "record:" + titles.get(0).template(), null, List.of())
                .withTargets(titles.stream().map(Title::id).toArray(UUID[]::new)));
    }
}
