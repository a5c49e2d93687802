package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.Actor;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Reveals;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Reveals from the stored record. What is answered is in the journal already. */
@ApplicationScoped
class StoredReveals implements Reveals {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;
    private static final int MOST_FIELDS = 50;

    private record Asking(UUID tenant, UUID member) {
    }

    private final RecordReads reads;
    private final Templates templates;
    private final RecordGate gate;
    private final Journal journal;
    /** How often each member asked within the minute that began with the first. */
    private final Cache<Asking, AtomicInteger> asked = Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(1)).build();

    StoredReveals(RecordReads reads, Templates templates, RecordGate gate, Journal journal) {
        this.reads = reads;
        this.templates = templates;
        this.gate = gate;
        this.journal = journal;
    }

    @Override
    public Uni<ObjectNode> reveal(Actor actor, UUID id, List<String> fields, String reason) {
        return Uni.createFrom().deferred(() -> {
            mustBeSeldom(actor);
            mustSayWhy(actor, fields, reason);
            return reads.stored(actor, id);
        }).chain(record -> templates.published(actor.tenant(), record.template()).map(compiled -> values(actor, compiled.template(), record, fields))
                .call(values -> journal.writeAlone(actor.tenant(), entry(actor, record, fields, reason))));
    }

    private void mustBeSeldom(Actor actor) {
        if (asked.get(new Asking(actor.tenant().id(), actor.memberId()), member -> new AtomicInteger()).incrementAndGet() > MOST_A_MINUTE) {
            throw Problem.of(CommonError.TOO_MANY_REQUESTS);
        }
    }

    private static void mustSayWhy(Actor actor, List<String> fields, String reason) {
        var found = new ArrayList<Violation>();
        var words = reason == null ? "" : reason.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST || !StringForms.storable(words)) {
            found.add(new Violation("/reason", "reason", Texts.get(actor.request().lang(), "reveal.reason", SHORTEST, LONGEST)));
        }
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            found.add(new Violation("/fields", "fields", Texts.get(actor.request().lang(), "reveal.fields", MOST_FIELDS)));
        }
        if (!found.isEmpty()) {
            throw Problem.of(ArchiveError.RECORD_INVALID, found);
        }
    }

    private ObjectNode values(Actor actor, Template template, StoredRecord record, List<String> fields) {
        var facts = StoredFacts.of(record);
        RecordGate.mustSee(actor, template, facts);
        var view = gate.view(actor, template, facts);
        var refused = new ArrayList<Violation>();
        var data = record.dataNode();
        var values = data.objectNode();
        for (int i = 0; i < fields.size(); i++) {
            var field = template.field(fields.get(i));
            if (field.isPresent() && (view.clear(field.get().key()) || actor.on(template.key()).mayReveal(field.get(), template, facts))) {
                values.set(field.get().key(), data.get(field.get().key()));
            } else {
                refused.add(new Violation("/fields/" + i, "not_revealable", Texts.get(actor.request().lang(), "reveal.not_revealable")));
            }
        }
        if (!refused.isEmpty()) {
            throw Problem.of(ArchiveError.REVEAL_REFUSED, refused);
        }
        return values;
    }

    private static JournalEntry entry(Actor actor, StoredRecord record, List<String> fields, String reason) {
        return JournalEntry.done(actor, Action.RECORD_REVEALED, "record:" + record.template(), record.id(), fields.stream().distinct().toList()).withReason(reason.strip());
    }
}
