package io.kedang.archive.internal.versions;

import io.kedang.access.Actor;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.template.ProtectionChanges;
import io.kedang.template.TemplateJournal;
import io.kedang.tenancy.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Deeds on templates as entries of the journal. */
@ApplicationScoped
class JournaledTemplates implements TemplateJournal {

    private final Journal journal;

    JournaledTemplates(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Statement statement(Actor actor, Deed deed, String key, String detail) {
        return journal.statement(JournalEntry.done(actor, action(deed), "template:" + key, null, List.of()).withDetail(detail));
    }

    @Override
    public Statement published(Actor actor, String key, int version, ProtectionChanges changes) {
        var entry = JournalEntry.done(actor, Action.TEMPLATE_PUBLISHED, "template:" + key, null, changes.fields()).withDetail(Integer.toString(version));
        return journal.statement(changes.none() ? entry : entry.withChange(changes.json().toString()));
    }

    private static Action action(Deed deed) {
        return switch (deed) {
            case DRAFT_SAVED -> Action.TEMPLATE_DRAFT_SAVED;
            case DRAFT_DISCARDED -> Action.TEMPLATE_DRAFT_DISCARDED;
            case PUBLISHED -> Action.TEMPLATE_PUBLISHED;
            case RETIRED -> Action.TEMPLATE_RETIRED;
            case REOPENED -> Action.TEMPLATE_REOPENED;
            case IMPORTED -> Action.TEMPLATE_IMPORTED;
        };
    }
}
