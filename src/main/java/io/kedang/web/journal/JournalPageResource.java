package io.kedang.web.journal;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Right;
import io.kedang.access.TemplateAction;
import io.kedang.audit.Action;
import io.kedang.audit.ActionTexts;
import io.kedang.audit.ChainVerdict;
import io.kedang.audit.DetailTexts;
import io.kedang.audit.JournalAlert;
import io.kedang.audit.JournalChain;
import io.kedang.audit.JournalPage;
import io.kedang.audit.JournalReader;
import io.kedang.audit.JournalWatch;
import io.kedang.template.Template;
import io.kedang.web.Desk;
import io.kedang.web.http.Flashes;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.view.JournalView;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.text.Collator;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The journal: what happened; for those who see all of it alerts, too, and whether the chain holds. */
@Path("/journal")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class JournalPageResource {

    private final Desk desk;
    private final JournalReader journal;
    private final JournalChain chain;
    private final JournalWatch watch;
    private final EntryNames names;
    private final Flashes flashes;

    JournalPageResource(Desk desk, JournalReader journal, JournalChain chain, JournalWatch watch, EntryNames names, Flashes flashes) {
        this.desk = desk;
        this.journal = journal;
        this.chain = chain;
        this.watch = watch;
        this.names = names;
        this.flashes = flashes;
    }

    @GET
    public Uni<TemplateInstance> list(@BeanParam JournalAddress address) {
        var reader = desk.reader();
        return desk.actor().chain(actor -> journal.search(actor, address.query(reader.zone()))
                .chain(found -> names.people(actor).chain(people -> page(actor, address, found, people, reader)))
                .chain(page -> desk.page(actor, "journal", shell -> JournalPages.journal(shell, page))));
    }

    private Uni<JournalView> page(Actor actor, JournalAddress address, JournalPage found, List<Member> people, Reader reader) {
        var whole = actor.may(Right.SEE_AUDIT);
        return names.of(actor, people, found.entries(), reader).chain(rows -> (whole ? office(actor, address, rows) : Uni.createFrom().<JournalView.Office>nullItem())
                .map(office -> new JournalView(whole ? rows.texts().lead() : lead(actor, rows), JournalFilters.of(address, people, whole, reader), rows.days(found.entries()),
                        found.next() == null ? null : address.url("/journal", "cursor", found.next()), address.first() ? null : address.url("/journal"),
                        found.reached() == null ? null : rows.texts().reached(Times.minute(found.reached(), reader)), office)));
    }

    private Uni<JournalView.Office> office(Actor actor, JournalAddress address, EntryRows rows) {
        return chain.state(actor).chain(state -> watch.alerts(actor).map(alerts -> new JournalView.Office(ChainWords.of(state, rows.reader()),
                alerts.stream().map(alert -> alert(alert, rows)).toList(), exports(actor, address))));
    }

    /** Names the templates of whose records it is: which of those, says each role. */
    private static String lead(Actor actor, EntryRows rows) {
        var reader = rows.reader();
        var names = rows.known().templates().values().stream().filter(template -> actor.on(template.key()).may(TemplateAction.SEE_AUDIT)).map(Template::name).map(reader::read)
                .sorted(Collator.getInstance(reader.lang().locale())).collect(Collectors.joining(DetailTexts.text(reader.lang(), "comma")));
        return names.isEmpty() ? rows.texts().leadNothing() : rows.texts().leadPart(names);
    }

    private static JournalView.Alert alert(JournalAlert alert, EntryRows rows) {
        var reader = rows.reader();
        var since = alert.since().atZoneSameInstant(reader.zone()).toLocalDate();
        return new JournalView.Alert(Long.toString(alert.id()), ActionTexts.of(reader.lang(), "alert." + alert.kind()), rows.who(alert.actor(), false),
                rows.texts().alertText(Long.toString(alert.count()), Times.minute(alert.since(), reader)), alert.acknowledgedAt() == null,
                "/journal?person=" + alert.actor() + "&from=" + since + "&to=" + since.plusDays(1));
    }

    private static JournalView.Exports exports(Actor actor, JournalAddress address) {
        return actor.may(Right.EXPORT_AUDIT) ? new JournalView.Exports(address.url("/journal/export", "format", "jsonl"), address.url("/journal/export", "format", "csv"),
                address.url("/journal/export", "format", "xlsx")) : null;
    }

    @POST
    @Path("check")
    public Uni<Response> check(@RestForm String csrf) {
        var reader = desk.reader();
        return desk.actor().chain(chain::lookThrough).invoke(verdict -> say(verdict, reader)).map(verdict -> Desk.goTo("/journal"));
    }

    private void say(ChainVerdict verdict, Reader reader) {
        var texts = JournalTexts.in(reader.lang());
        if (verdict.well()) {
            flashes.done(desk.context(), texts.flashWell(Long.toString(verdict.to())));
        } else {
            flashes.failed(desk.context(), texts.flashBroken(ChainWords.entry(verdict), ActionTexts.of(reader.lang(), "fault." + verdict.fault())));
        }
    }

    @POST
    @Path("alerts/{id}")
    public Uni<Response> acknowledge(@RestPath long id, @RestForm String csrf) {
        var texts = JournalTexts.in(desk.reader().lang());
        return desk.actor().chain(actor -> watch.acknowledge(actor, id)).invoke(done -> flashes.done(desk.context(), texts.flashAcknowledged())).map(done -> Desk.goTo("/journal"));
    }
}
