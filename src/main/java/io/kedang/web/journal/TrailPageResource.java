package io.kedang.web.journal;

import io.kedang.access.Actor;
import io.kedang.archive.RecordTitles;
import io.kedang.audit.JournalReader;
import io.kedang.web.Desk;
import io.kedang.web.view.JournalView;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What happened to one record; also to one that is no more. */
@Path("/records/{id}/trail")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class TrailPageResource {

    private static final int ENTRIES = 50;

    private final Desk desk;
    private final JournalReader journal;
    private final RecordTitles titles;
    private final EntryNames names;

    TrailPageResource(Desk desk, JournalReader journal, RecordTitles titles, EntryNames names) {
        this.desk = desk;
        this.journal = journal;
        this.titles = titles;
        this.names = names;
    }

    @GET
    public Uni<TemplateInstance> trail(@RestPath UUID id, @RestQuery String cursor) {
        return desk.actor().chain(actor -> page(actor, id, cursor).chain(page -> desk.page(actor, "journal", shell -> JournalPages.trail(shell, page))));
    }

    private Uni<JournalView.Trail> page(Actor actor, UUID id, String cursor) {
        return journal.trail(actor, id, ENTRIES, cursor).chain(found -> names.people(actor)
                .chain(people -> names.of(actor, people, found.entries(), desk.reader()))
                .chain(rows -> titles.of(actor, Set.of(id)).map(known -> Optional.ofNullable(known.get(id)).map(RecordTitles.Title::title).orElse(null))
                        .map(title -> new JournalView.Trail(id.toString(), title == null ? id.toString() : title, title == null ? null : "/records/" + id, rows.days(found.entries()),
                                found.next() == null ? null : "/records/" + id + "/trail?cursor=" + found.next(), cursor == null ? null : "/records/" + id + "/trail"))));
    }
}
