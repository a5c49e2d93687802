package io.kedang.audit.internal;

import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.audit.JournalExports;
import io.kedang.audit.JournalQuery;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** The journal as a file. */
@Path("/api/v1/journal/export")
@Tag(name = "Journal")
public class JournalExportResource {

    private final CurrentActor actors;
    private final JournalExports exports;

    JournalExportResource(CurrentActor actors, JournalExports exports) {
        this.actors = actors;
        this.exports = exports;
    }

    private interface Export {
        Multi<byte[]> of(JournalExports exports, Actor actor, JournalQuery query);
    }

    private enum Format {
        JSONL("application/jsonl", JournalExports::jsonLines),
        CSV("text/csv; charset=UTF-8", JournalExports::csv),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", JournalExports::workbook);

        private final String type;
        private final Export export;

        Format(String type, Export export) {
            this.type = type;
            this.export = export;
        }

        static Optional<Format> of(String key) {
            return java.util.Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @GET
    @Operation(operationId = "exportJournal", summary = "The journal as a file", description = "format: jsonl (can be verified with ./kedang audit verify, unless other conditions than time are given), "
            + "csv or xlsx. Journaled.")
    public Multi<byte[]> export(@RestQuery @DefaultValue("jsonl") String format, @BeanParam JournalParams params) {
        var wanted = Format.of(format).orElseThrow(JournalParams::malformed);
        var query = params.query(null, null);
        return RestMulti.fromUniResponse(actors.get().map(actor -> wanted.export.of(exports, actor, query)), Function.identity(),
                made -> Map.of(HttpHeaders.CONTENT_TYPE, List.of(wanted.type), HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename=\"journal." + wanted.key() + "\""),
                        "Cache-Control", List.of("no-store")));
    }
}
