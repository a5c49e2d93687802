package io.kedang.web.bring;

import io.kedang.access.Actor;
import io.kedang.exchange.ExchangeError;
import io.kedang.exchange.ImportReport;
import io.kedang.exchange.Imports;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Worker;
import io.kedang.kernel.http.SheetUpload;
import io.kedang.kernel.sheet.SheetError;
import io.kedang.template.Templates;
import io.kedang.web.Desk;
import io.kedang.web.view.ImportPage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Records from a file: it is checked first, and sent once more to be filed. Nothing of it is kept in between. */
@Path("/archive/{key}/import")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ImportPageResource {

    /** Of the button that files. */
    private static final String IMPORT = "import";
    /** What is wrong with columns leaves the page's choices as they are, to be mended. */
    private static final String SWAP = "HX-Reswap";

    private final Desk desk;
    private final Imports imports;
    private final Templates templates;

    ImportPageResource(Desk desk, Imports imports, Templates templates) {
        this.desk = desk;
        this.imports = imports;
        this.templates = templates;
    }

    @GET
    public Uni<TemplateInstance> blank(@RestPath String key) {
        return desk.actor().chain(actor -> imports.columns(actor, key).chain(allowed -> page(actor, key, null, List.of())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> send(@RestPath String key, @RestForm String csrf, @RestForm String step, @RestForm("file") FileUpload file) {
        var chosen = desk.form().all("column");
        return desk.actor().chain(actor -> Worker.call(() -> SheetUpload.bytes(file))
                .chain(bytes -> imports.file(actor, key, bytes, chosen, !IMPORT.equals(step)))
                .chain(report -> result(actor, key, report, chosen)).chain(result -> page(actor, key, result, List.of())).map(page -> Response.ok(page).build())
                .onFailure(ImportPageResource::mendable).recoverWithUni(failure -> refused(actor, key, (Problem) failure)));
    }

    private Uni<ImportPage.Result> result(Actor actor, String key, ImportReport report, List<String> chosen) {
        var lang = desk.reader().lang();
        return imports.columns(actor, key).map(offered -> new ImportViews(offered, ImportTexts.in(lang), lang).of(report, chosen));
    }

    private Uni<Response> refused(Actor actor, String key, Problem problem) {
        return page(actor, key, null, List.of(Texts.get(desk.reader().lang(), problem.code().slug(), problem.args())))
                .map(page -> ofColumns(problem) ? Response.status(422).entity(page).header(SWAP, "none").build() : Desk.refused(page));
    }

    private Uni<TemplateInstance> page(Actor actor, String key, ImportPage.Result result, List<String> faults) {
        return templates.published(actor.tenant(), key).map(compiled -> new ImportPage(key, desk.reader().read(compiled.template().name()), result, faults))
                .chain(page -> desk.page(actor, "archive:" + key, shell -> ImportPages.records(shell, page)));
    }

    private static boolean mendable(Throwable failure) {
        return failure instanceof Problem problem && (problem.code() instanceof SheetError || problem.code() instanceof ExchangeError);
    }

    private static boolean ofColumns(Problem problem) {
        return problem.code() == ExchangeError.IMPORT_COLUMN_TWICE || problem.code() == ExchangeError.IMPORT_COLUMN_UNKNOWN;
    }
}
