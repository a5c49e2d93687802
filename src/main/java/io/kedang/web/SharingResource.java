package io.kedang.web;

import io.kedang.access.AccessError;
import io.kedang.access.Sensitivity;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.RecordPatch;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.web.http.Flashes;
import io.kedang.web.rights.Faults;
import io.kedang.web.rights.Levels;
import io.kedang.web.rights.RightsTexts;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Handing a record over to another member, and making it more or less sensitive. */
@Path("/records/{id}/sharing")
@Authenticated
public class SharingResource {

    private final Desk desk;
    private final Records records;
    private final Flashes flashes;

    SharingResource(Desk desk, Records records, Flashes flashes) {
        this.desk = desk;
        this.records = records;
        this.flashes = flashes;
    }

    @POST
    @Path("owner")
    public Uni<Response> hand(@RestPath UUID id, @RestForm String csrf, @RestForm String owner, @RestForm String tag) {
        return changed(id, new RecordPatch(null, null, member(owner), null, Revisions.of(tag)), RightsTexts.in(desk.reader().lang()).handed());
    }

    /** @throws Problem {@link AccessError#MEMBER_NOT_FOUND} */
    private static UUID member(String id) {
        return Ids.parse(id == null ? "" : id).orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND));
    }

    @POST
    @Path("sensitivity")
    public Uni<Response> classify(@RestPath UUID id, @RestForm String csrf, @RestForm String level, @RestForm String tag) {
        var texts = RightsTexts.in(desk.reader().lang());
        var wanted = Sensitivity.find(level).orElseThrow(() -> Problem.of(ArchiveError.QUERY_MALFORMED));
        return changed(id, new RecordPatch(null, null, null, wanted, Revisions.of(tag)), texts.classified(Levels.word(wanted, texts)));
    }

    /** Whoever gave the record out of their own reach is led to those that are left. */
    private Uni<Response> changed(UUID id, RecordPatch patch, String done) {
        return desk.actor().chain(actor -> records.get(actor, id).chain(before -> records.change(actor, id, patch)
                .invoke(changed -> flashes.done(desk.context(), done))
                .onFailure(Faults::mendable).recoverWithItem(failure -> refused((Problem) failure))
                .chain(changed -> records.get(actor, id)).map(seen -> "/records/" + id)
                .onFailure(SharingResource::gone).recoverWithItem(() -> list(before)))).map(Desk::goTo);
    }

    private static String list(RecordView record) {
        return "/archive/" + record.template();
    }

    private <T> T refused(Problem problem) {
        var reader = desk.reader();
        flashes.failed(desk.context(), problem.code() == ArchiveError.RECORD_CHANGED ? reader.texts().flashStale() : String.join(" ", Faults.of(problem, reader)));
        return null;
    }

    private static boolean gone(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == AccessError.RECORD_NOT_FOUND;
    }
}
