package io.kedang.template;

import io.kedang.access.Actor;
import io.kedang.tenancy.Statement;

/** What happens to templates is journaled by those above. */
public interface TemplateJournal {

    /** What an admin did to a template. */
    enum Deed {
        DRAFT_SAVED, DRAFT_DISCARDED, PUBLISHED, RETIRED, REOPENED, IMPORTED
    }

    /** The entry, to be written in the transaction of the deed. @param detail a version or a revision, or null */
    Statement statement(Actor actor, Deed deed, String key, String detail);

    /** The entry of {@link Deed#PUBLISHED}. @param changes names what is protected otherwise now */
    Statement published(Actor actor, String key, int version, ProtectionChanges changes);
}
