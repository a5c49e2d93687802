package io.kedang.web.journal;

import io.kedang.access.Actor;
import io.kedang.audit.JournalExports;
import io.kedang.audit.JournalQuery;
import io.kedang.web.Desk;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** Files of the journal for those who work with the pages. */
@Path("/journal/export")
@Authenticated
public class JournalFilesResource {

    private final Desk desk;
    private final JournalExports exports;

    JournalFilesResource(Desk desk, JournalExports exports) {
        this.desk = desk;
        this.exports = exports;
    }

    @GET
    public Multi<byte[]> export(@BeanParam JournalAddress address, @RestQuery String format) {
        var query = address.query(desk.reader().zone());
        var wanted = "csv".equals(format) || "xlsx".equals(format) ? format : "jsonl";
        return RestMulti.fromUniResponse(desk.actor().map(actor -> file(actor, query, wanted)), Function.identity(), made -> Map.of(
                HttpHeaders.CONTENT_TYPE, List.of(type(wanted)), HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename=\"journal." + wanted + "\"")));
    }

    private Multi<byte[]> file(Actor actor, JournalQuery query, String format) {
        return switch (format) {
            case "csv" -> exports.csv(actor, query);
            case "xlsx" -> exports.workbook(actor, query);
            default -> exports.jsonLines(actor, query);
        };
    }

    private static String type(String format) {
        return switch (format) {
            case "csv" -> "text/csv; charset=UTF-8";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> "application/jsonl";
        };
    }
}
