package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.FieldView;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.HistoryEntry;
import io.kedang.archive.RecordDocument;
import io.kedang.archive.RecordView;
import io.kedang.archive.internal.seal.Vault;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reading one record: from the cache or the database, noted in the journal, then through the gate. */
@Singleton
class RecordReads {

    private final TenantSessions sessions;
    private final Templates templates;
    private final Journal journal;
    private final RecordGate gate;
    private final ProfileCache cache;
    private final Vault vault;

    RecordReads(TenantSessions sessions, Templates templates, Journal journal, RecordGate gate, ProfileCache cache, Vault vault) {
        this.sessions = sessions;
        this.templates = templates;
        this.journal = journal;
        this.gate = gate;
        this.cache = cache;
        this.vault = vault;
    }

    Uni<RecordDocument> document(Actor actor, UUID id) {
        return seen(actor, id).invoke(seen -> mustNotBeDeleted(seen.profile()))
                .call(seen -> noted(actor, Action.RECORD_READ, seen.profile().template(), id))
                .map(seen -> document(actor, id, seen));
    }

    /** The same when all of it is in memory; empty when something has to be looked up, waited for or refused. */
    Optional<RecordDocument> atOnce(Actor actor, UUID id) {
        return cache.get(actor.tenant(), id).filter(profile -> profile.sealed() == null && !profile.deleted())
                .flatMap(profile -> templates.remembered(actor.tenant(), profile.template()).map(compiled -> new Seen(compiled, profile, StoredFacts.of(profile))))
                .filter(seen -> RecordGate.sees(actor, seen.template(), seen.facts()))
                .filter(seen -> journal.noteAtOnce(actor.tenant(), read(actor, Action.RECORD_READ, seen.profile().template(), id)))
                .map(seen -> document(actor, id, seen));
    }

    /** A profile that the actor may see something of. */
    private record Seen(CompiledTemplate compiled, CachedProfile profile, StoredFacts facts) {

        Template template() {
            return compiled.template();
        }
    }

    /** Whatever is found, before anything is said or noted of it: one that is out of reach is as good as none. */
    private Uni<Seen> seen(Actor actor, UUID id) {
        return profile(actor, id).chain(profile -> templates.published(actor.tenant(), profile.template())
                .map(compiled -> new Seen(compiled, profile, StoredFacts.of(profile)))
                .invoke(seen -> RecordGate.mustSee(actor, seen.template(), seen.facts())));
    }

    private RecordDocument document(Actor actor, UUID id, Seen seen) {
        var lies = RecordGate.asItLies(gate.view(actor, seen.template(), seen.facts()), seen.compiled(), seen.profile().version());
        var json = lies ? seen.profile().json() : RecordJson.bytes(view(actor, seen));
        return new RecordDocument(id, seen.profile().revision(), json, false);
    }

    private RecordView view(Actor actor, Seen seen) {
        return gate.pass(actor, seen.template(), seen.facts().record(), seen.facts());
    }

    /** A record in the bin is shown too, with {@code deletedAt} set: its page offers to take it out. */
    Uni<RecordView> view(Actor actor, UUID id) {
        return seen(actor, id).call(seen -> noted(actor, Action.RECORD_READ, seen.profile().template(), id)).map(seen -> view(actor, seen));
    }

    private Uni<CachedProfile> profile(Actor actor, UUID id) {
        return cache.get(actor.tenant(), id).map(profile -> opened(actor, id, profile))
                .orElseGet(() -> lying(actor, id)
                        .invoke(record -> cache.fill(actor.tenant(), record))
                        .chain(record -> opened(actor, id, CachedProfile.of(record))));
    }

    /** The cache holds what is sealed as it lies. */
    private Uni<CachedProfile> opened(Actor actor, UUID id, CachedProfile profile) {
        return profile.sealed() == null ? Uni.createFrom().item(profile)
                : vault.opened(actor.tenant(), profile.template(), id, profile.json(), profile.sealed())
                        .chain(json -> json.isPresent() ? Uni.createFrom().item(json.get()) : vault.open(actor.tenant(), ProfileReader.read(profile)).map(RecordJson::bytes))
                        .map(profile::opened);
    }

    Uni<StoredRecord> stored(Actor actor, UUID id) {
        return lying(actor, id).chain(record -> vault.open(actor.tenant(), record));
    }

    private Uni<StoredRecord> lying(Actor actor, UUID id) {
        return sessions.readOne(actor.tenant(), Statement.of(RecordStatements.FIND, id)).map(rows -> {
            if (rows.size() == 0) {
                throw Problem.of(AccessError.RECORD_NOT_FOUND);
            }
            return StoredRecord.of(rows.iterator().next());
        });
    }

    private static void mustNotBeDeleted(CachedProfile profile) {
        if (profile.deleted()) {
            throw Problem.of(ArchiveError.RECORD_DELETED);
        }
    }

    private Uni<Void> noted(Actor actor, Action action, String template, UUID id) {
        return journal.noteRead(actor.tenant(), read(actor, action, template, id));
    }

    private static JournalEntry read(Actor actor, Action action, String template, UUID id) {
        return JournalEntry.done(actor, action, "record:" + template, id, List.of());
    }

    Uni<List<HistoryEntry>> history(Actor actor, UUID id) {
        return seen(actor, id).call(seen -> noted(actor, Action.RECORD_HISTORY_READ, seen.profile().template(), id))
                .map(seen -> gate.view(actor, seen.template(), seen.facts()))
                .chain(view -> sessions.readOne(actor.tenant(), Statement.of(RecordStatements.HISTORY, id))
                        .chain(rows -> HistoryChanges.read(vault, actor.tenant(), id, rows))
                        .map(rows -> rows.stream().map(row -> entry(view, row)).toList()));
    }

    private static HistoryEntry entry(FieldView view, HistoryEntry row) {
        var changes = row.changes().stream()
                .filter(change -> visible(view, change.field()))
                .map(change -> new HistoryEntry.Change(change.field(), seen(view, change.field(), change.from()), seen(view, change.field(), change.to())))
                .toList();
        return new HistoryEntry(row.revision(), row.action(), row.at(), row.actor(), changes);
    }

    private static boolean visible(FieldView view, String field) {
        return Changes.envelope(field) || view.of(field) != io.kedang.access.Decision.HIDDEN;
    }

    private static JsonNode seen(FieldView view, String field, JsonNode value) {
        return value == null || Changes.envelope(field) ? value : view.apply(field, value);
    }
}
