package io.kedang.web;

import io.kedang.access.Actor;
import io.kedang.access.FieldGate;
import io.kedang.access.TemplateAction;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Encryption;
import io.kedang.archive.RecordPage;
import io.kedang.archive.Records;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.list.Askable;
import io.kedang.web.list.EditedCondition;
import io.kedang.web.list.ListAddress;
import io.kedang.web.list.RecordLists;
import io.kedang.web.show.Reader;
import io.kedang.web.view.RecordList;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Lists of records. */
@Path("/archive/{key}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ListResource {

    private static final int PAGE = 50;

    private final Desk desk;
    private final Templates templates;
    private final Records records;
    private final FieldGate gate;
    private final NameBook names;
    private final Encryption encryption;

    ListResource(Desk desk, Templates templates, Records records, FieldGate gate, NameBook names, Encryption encryption) {
        this.desk = desk;
        this.templates = templates;
        this.records = records;
        this.gate = gate;
        this.names = names;
        this.encryption = encryption;
    }

    /** Records with what was wrong with the address that they were asked for by. */
    private record Found(ListAddress address, RecordPage page, List<String> faults) {
    }

    @GET
    public Uni<TemplateInstance> list(@RestPath String key, @Context UriInfo uri) {
        var asked = ListAddress.read(key, uri.getQueryParameters());
        return desk.actor().chain(actor -> templates.published(actor.tenant(), key)
                .chain(compiled -> open(actor, key).chain(open -> show(actor, compiled.template(), open, asked))));
    }

    /** Whether new records are taken in; a retired template's list is there to read. */
    private Uni<Boolean> open(Actor actor, String key) {
        return templates.published(actor.tenant()).map(all -> all.stream().anyMatch(template -> template.key().equals(key)));
    }

    private Uni<TemplateInstance> show(Actor actor, Template template, boolean open, ListAddress asked) {
        var reader = desk.reader();
        return encryption.of(actor.tenant(), template).map(encrypted -> new Askable(template, gate.everywhere(actor, template), encrypted)).chain(askable -> find(actor, askable, asked, reader)
                .chain(found -> names.of(actor, template, askable.view(), found.address(), found.page().records(), reader)
                        .map(knowing -> new RecordLists(askable, gate.anywhere(actor, template), found.address(), knowing).page(found.page(), can(actor, open, found.address()), found.faults()))))
                .chain(page -> desk.page(actor, "archive:" + template.key(), shell -> Pages.list(shell, page)));
    }

    private static RecordList.Can can(Actor actor, boolean open, ListAddress address) {
        var access = actor.on(address.template());
        return new RecordList.Can(open, open && access.may(TemplateAction.CREATE), open && access.may(TemplateAction.IMPORT), access.may(TemplateAction.EXPORT) ? address.exportUrl() : null);
    }

    private Uni<Found> find(Actor actor, Askable askable, ListAddress asked, Reader reader) {
        var address = RecordLists.allowed(asked, askable);
        var faults = new ArrayList<String>();
        if (address.where().size() < asked.where().size()) {
            faults.add(reader.texts().unknownCondition());
        }
        return search(actor, address, faults)
                .onFailure(ListResource::staleCursor).recoverWithUni(stale -> {
                    faults.add(reader.texts().badPage());
                    return search(actor, address.plain(), faults);
                })
                .onFailure(ListResource::badQuery).recoverWithItem(bad -> nothing(address, (Problem) bad, faults, reader));
    }

    private Uni<Found> search(Actor actor, ListAddress address, List<String> faults) {
        return Uni.createFrom().deferred(() -> records.list(actor, address.template(), RecordLists.query(address, PAGE)))
                .map(page -> new Found(address, page, faults));
    }

    /** The conditions stay, to be mended. */
    private static Found nothing(ListAddress address, Problem problem, List<String> faults, Reader reader) {
        faults.add(Texts.get(reader.lang(), problem.code().slug(), problem.args()));
        return new Found(address, new RecordPage(List.of(), null, null), faults);
    }

    private static boolean staleCursor(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == ArchiveError.CURSOR_MALFORMED;
    }

    private static boolean badQuery(Throwable failure) {
        return failure instanceof Problem problem && (problem.code() == ArchiveError.QUERY_MALFORMED || problem.code() == ArchiveError.FIELD_NOT_QUERYABLE
                || problem.code() == ArchiveError.FIELD_NOT_READABLE || problem.code() == ArchiveError.FIELD_ENCRYPTED);
    }

    /** What the condition editor and the column chooser send, as an address of the list. */
    @GET
    @Path("refine")
    public Response refine(@RestPath String key, @Context UriInfo uri) {
        var query = uri.getQueryParameters();
        var address = ListAddress.read(key, query).plain();
        if (query.containsKey("field")) {
            var operator = query.getFirst("op") == null ? "" : query.getFirst("op");
            address = address.with(EditedCondition.of(query.getFirst("field"), operator, query.getOrDefault("value", List.of())));
        }
        if (query.containsKey("col") || query.containsKey("reset")) {
            address = address.showing(query.containsKey("reset") ? List.of() : query.get("col"));
        }
        return Desk.goTo(address.url());
    }
}
