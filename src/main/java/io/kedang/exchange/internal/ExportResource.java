package io.kedang.exchange.internal;

import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Condition;
import io.kedang.archive.RecordQuery;
import io.kedang.exchange.Exports;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.common.util.RestMediaType;

/** Records of a template as a file. */
@Path("/api/v1/templates/{key}/records/export")
@Tag(name = "Records")
public class ExportResource {

    private final CurrentActor actors;
    private final Exports exports;

    ExportResource(CurrentActor actors, Exports exports) {
        this.actors = actors;
        this.exports = exports;
    }

    /** Which records, as in a list. */
    public static class Wanted {
        @RestQuery
        List<String> where;
        @RestQuery
        String sort;

        RecordQuery query() {
            var conditions = where == null ? List.<Condition>of() : where.stream().map(text -> Condition.parse(text).orElseThrow(() -> Problem.of(ArchiveError.QUERY_MALFORMED))).toList();
            return new RecordQuery(conditions, sort == null || sort.isBlank() ? null : sort, RecordQuery.MOST_RECORDS, null, false, false);
        }
    }

    @GET
    @Path("csv")
    @Produces("text/csv; charset=UTF-8")
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"records.csv\"")
    @Operation(operationId = "exportRecordsCsv", summary = "Records as CSV", description = "Conditions and order as in a list; the columns are what an import reads. Journaled.")
    public Multi<byte[]> csv(@PathParam("key") String key, @BeanParam Wanted wanted) {
        return streamed(actor -> exports.csv(actor, key, wanted.query()));
    }

    @GET
    @Path("jsonl")
    @Produces(RestMediaType.APPLICATION_NDJSON)
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"records.jsonl\"")
    @Operation(operationId = "exportRecordsJsonLines", summary = "Records as JSON Lines", description = "Conditions and order as in a list; a record a line. Journaled.")
    public Multi<byte[]> jsonLines(@PathParam("key") String key, @BeanParam Wanted wanted) {
        return streamed(actor -> exports.jsonLines(actor, key, wanted.query()));
    }

    private Multi<byte[]> streamed(Function<Actor, Multi<byte[]>> work) {
        return actors.get().onItem().transformToMulti(work);
    }

    @GET
    @Path("xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"records.xlsx\"")
    @Operation(operationId = "exportRecordsWorkbook", summary = "Records as an Excel workbook", description = "Conditions and order as in a list; at most 50,000 records. Journaled.")
    public Uni<byte[]> workbook(@PathParam("key") String key, @BeanParam Wanted wanted) {
        return actors.get().chain(actor -> exports.workbook(actor, key, wanted.query()));
    }
}
