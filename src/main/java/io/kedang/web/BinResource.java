package io.kedang.web;

import io.kedang.archive.RecordQuery;
import io.kedang.archive.Records;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.view.BinPage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What was deleted from an archive and can be restored. */
@Path("/archive/{key}/bin")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class BinResource {

    private static final int PAGE = 50;

    private final Desk desk;
    private final Templates templates;
    private final Records records;

    BinResource(Desk desk, Templates templates, Records records) {
        this.desk = desk;
        this.templates = templates;
        this.records = records;
    }

    @GET
    public Uni<TemplateInstance> bin(@RestPath String key, @RestQuery String after) {
        var query = new RecordQuery(List.of(), "-updated_at", PAGE, after == null || after.isBlank() ? null : after, false, true);
        return desk.actor().chain(actor -> templates.published(actor.tenant(), key)
                .chain(compiled -> records.list(actor, key, query).map(found -> page(compiled.template(), found, after, desk.reader())))
                .chain(page -> desk.page(actor, "archive:" + key, shell -> Pages.bin(shell, page))));
    }

    private static BinPage page(Template template, io.kedang.archive.RecordPage found, String after, Reader reader) {
        var here = "/archive/" + template.key() + "/bin";
        return new BinPage(template.key(), reader.read(template.name()), found.records().stream()
                .map(record -> new BinPage.Row(record.id().toString(), record.title() == null || record.title().isBlank() ? reader.texts().untitled() : record.title(),
                        Times.minute(record.deletedAt(), reader))).toList(),
                found.next() == null ? null : here + "?after=" + URLEncoder.encode(found.next(), StandardCharsets.UTF_8), after == null || after.isBlank() ? null : here);
    }
}
