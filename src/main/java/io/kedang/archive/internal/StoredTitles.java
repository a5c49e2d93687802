package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.archive.RecordTitles;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Multi;
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

    /** How many of the newest records are looked through: the cost of a search has a bound, whatever the archive holds. */
    private static final int LOOKED_THROUGH = 20_000;

    private static final String BY_ID = "SELECT id, template_key, title, deleted_at IS NOT NULL FROM record WHERE id = ANY($1)";
    private static final String NEWEST = """
            SELECT id, template_key, title, false FROM record WHERE template_key = $1 AND deleted_at IS NULL
            ORDER BY updated_at DESC, id DESC LIMIT $2""";
    private static final String WORDS = """
            SELECT id, template_key, title, false FROM (
              SELECT id, template_key, title, updated_at FROM record WHERE template_key = $1 AND deleted_at IS NULL
              ORDER BY updated_at DESC, id DESC LIMIT $3) AS newest
            WHERE position(lower($4::text) in lower(title)) > 0 ORDER BY updated_at DESC, id DESC LIMIT $2""";

    private final TenantSessions sessions;
    private final Templates templates;
    private final Journal journal;
    private final RecordGate gate;

    StoredTitles(TenantSessions sessions, Templates templates, Journal journal, RecordGate gate) {
        this.sessions = sessions;
        this.templates = templates;
        this.journal = journal;
        this.gate = gate;
    }

    @Override
    public Uni<Map<UUID, Title>> of(Actor actor, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sessions.readOne(actor.tenant(), Statement.of(BY_ID, (Object) ids.toArray(UUID[]::new)))
                .chain(rows -> gated(actor, rows))
                .map(titles -> titles.stream().collect(Collectors.toMap(Title::id, Function.identity())));
    }

    @Override
    public Uni<List<Title>> find(Actor actor, String templateKey, String words) {
        var line = StringForms.line(words);
        return templates.published(actor.tenant(), templateKey)
                .chain(compiled -> readable(actor, compiled.template()) ? search(actor, templateKey, line) : Uni.createFrom().item(List.of()));
    }

    /** What the actor may not read in clear cannot be searched. */
    private boolean readable(Actor actor, Template template) {
        return gate.view(actor, template).clear(template.titleField());
    }

    private Uni<List<Title>> search(Actor actor, String template, String line) {
        if (line.length() > 200 || !StringForms.storable(line)) {
            return Uni.createFrom().item(List.of());
        }
        var statement = line.isEmpty() ? Statement.of(NEWEST, template, MOST_FOUND) : Statement.of(WORDS, template, MOST_FOUND, LOOKED_THROUGH, line);
        return sessions.readOne(actor.tenant(), statement).chain(rows -> gated(actor, rows));
    }

    private Uni<List<Title>> gated(Actor actor, RowSet<Row> rows) {
        var all = StreamSupport.stream(rows.spliterator(), false).toList();
        return readable(actor, all.stream().map(row -> row.getString(1)).collect(Collectors.toSet()))
                .map(readable -> all.stream().map(row -> title(row, readable.contains(row.getString(1)))).toList())
                .call(titles -> noted(actor, titles));
    }

    /** The templates whose titles the actor may see; of one that is no more nothing is shown. */
    private Uni<Set<String>> readable(Actor actor, Set<String> keys) {
        return Multi.createFrom().iterable(keys)
                .onItem().transformToUniAndConcatenate(key -> templates.published(actor.tenant(), key)
                        .map(compiled -> readable(actor, compiled.template()) ? key : "").onFailure(Problem.class).recoverWithItem(""))
                .collect().asSet();
    }

    private static Title title(Row row, boolean clear) {
        return new Title(row.getUUID(0), row.getString(1), clear ? row.getString(2) : "****", row.getBoolean(3));
    }

    private Uni<Void> noted(Actor actor, List<Title> titles) {
        if (titles.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return journal.noteRead(actor.tenant(), JournalEntry.done(actor, Action.RECORD_LISTED, "record:" + titles.get(0).template(), null, List.of())
                .withTargets(titles.stream().map(Title::id).toArray(UUID[]::new)));
    }
}
