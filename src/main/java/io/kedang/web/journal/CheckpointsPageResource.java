package io.kedang.web.journal;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Right;
import io.kedang.audit.AuditSettings;
import io.kedang.audit.Checkpoint;
import io.kedang.audit.JournalChain;
import io.kedang.audit.JournalWatch;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Violation;
import io.kedang.web.Desk;
import io.kedang.web.http.Flashes;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.view.JournalView;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** What was signed of the journal, and what its company wants to be told of. */
@Path("/journal/checkpoints")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class CheckpointsPageResource {

    private final Desk desk;
    private final JournalChain chain;
    private final JournalWatch watch;
    private final Flashes flashes;

    CheckpointsPageResource(Desk desk, JournalChain chain, JournalWatch watch, Flashes flashes) {
        this.desk = desk;
        this.chain = chain;
        this.watch = watch;
        this.flashes = flashes;
    }

    @GET
    public Uni<TemplateInstance> list() {
        return desk.actor().chain(actor -> watch.settings(actor).chain(settings -> page(actor, settings, List.of())));
    }

    private Uni<TemplateInstance> page(Actor actor, AuditSettings wanted, List<String> faults) {
        return watch.officers(actor).map(officers -> shown(wanted, officers, faults)).chain(settings -> page(actor, settings));
    }

    private Uni<TemplateInstance> page(Actor actor, JournalView.Settings settings) {
        var reader = desk.reader();
        return chain.checkpoints(actor).chain(all -> chain.publicKey()
                .map(key -> new JournalView.Checkpoints(all.stream().map(one -> signed(one, reader)).toList(), key, actor.may(Right.MANAGE_SECURITY) ? settings : null)))
                .chain(page -> desk.page(actor, "journal", shell -> JournalPages.checkpoints(shell, page)));
    }

    private static JournalView.Signed signed(Checkpoint one, Reader reader) {
        var texts = JournalTexts.in(reader.lang());
        var kind = switch (one.kind()) {
            case Checkpoint.EXPORT -> texts.kindExport();
            case Checkpoint.HANDED_OUT -> texts.kindHandedOut();
            case Checkpoint.CUT -> texts.kindCut();
            default -> texts.kindRegular();
        };
        return new JournalView.Signed(Long.toString(one.seq()), kind, Times.minute(OffsetDateTime.parse(one.at()), reader), one.hash(), one.keyId());
    }

    private static JournalView.Settings shown(AuditSettings settings, List<Member> officers, List<String> faults) {
        var readers = officers.stream().map(officer -> new JournalView.Choice(officer.id().toString(), officer.name() == null || officer.name().isBlank() ? officer.email() : officer.name(),
                settings.mailTo().contains(officer.id()))).toList();
        return new JournalView.Settings(Integer.toString(settings.reads()), Integer.toString(settings.refusals()), Integer.toString(settings.reveals()), Integer.toString(settings.nightFrom()),
                Integer.toString(settings.nightTo()), settings.zone(), Integer.toString(settings.keepMonths()), settings.mail(), readers, faults);
    }

    /** A file for somebody outside. */
    @POST
    public Uni<Response> handOut(@RestForm String csrf) {
        return desk.actor().chain(chain::handOut).map(checkpoint -> Response.ok(checkpoint.json() + "\n", MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"checkpoint-" + checkpoint.seq() + ".json\"").build());
    }

    @POST
    @Path("settings")
    public Uni<Response> settings(@RestForm String csrf, @RestForm String reads, @RestForm String refusals, @RestForm String reveals, @RestForm String nightFrom, @RestForm String nightTo,
            @RestForm String zone, @RestForm String keepMonths, @RestForm String mail) {
        var wanted = new AuditSettings(number(reads), number(refusals), number(reveals), number(nightFrom), number(nightTo), zone == null ? "" : zone.strip(), number(keepMonths),
                mail != null, desk.form().all("mailTo").stream().flatMap(id -> Ids.parse(id).stream()).toList());
        return desk.actor().chain(actor -> Uni.createFrom().deferred(() -> watch.change(actor, wanted))
                .invoke(done -> flashes.done(desk.context(), JournalTexts.in(desk.reader().lang()).flashSaved()))
                .map(done -> Desk.goTo("/journal/checkpoints"))
                .onFailure(CheckpointsPageResource::mendable).recoverWithUni(failure -> page(actor, wanted, faults((Problem) failure)).map(Desk::refused)));
    }

    private static int number(String text) {
        return text != null && text.strip().matches("[0-9]{1,7}") ? Integer.parseInt(text.strip()) : -1;
    }

    private static List<String> faults(Problem problem) {
        return problem.violations().stream().map(Violation::message).distinct().toList();
    }

    private static boolean mendable(Throwable failure) {
        return failure instanceof Problem problem && problem.code().status() == 422;
    }
}
