package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Condition;
import io.kedang.archive.NewRecord;
import io.kedang.archive.RecordDocument;
import io.kedang.archive.RecordQuery;
import io.kedang.archive.Records;
import io.kedang.kernel.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Filing and listing the records of a template. */
@Path("/api/v1/templates/{key}/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Records")
public class TemplateRecordsResource {

    private static final Set<String> MEMBERS = Set.of("data", "stage");

    private final CurrentActor actors;
    private final Records records;

    TemplateRecordsResource(CurrentActor actors, Records records) {
        this.actors = actors;
        this.records = records;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createRecord", summary = "File a record", description = "Required fields are enforced; everything wrong is reported at once.")
    public Uni<Response> create(@PathParam("key") String key, @HeaderParam("Idempotency-Key") String idempotencyKey, JsonNode body) {
        return actors.get().chain(actor -> records.create(actor, key, sent(actor, idempotencyKey, body))).map(TemplateRecordsResource::created);
    }

    private static NewRecord sent(Actor actor, String idempotencyKey, JsonNode body) {
        var lang = actor.request().lang();
        var object = Bodies.object(body, MEMBERS, lang);
        return new NewRecord(object.path("data"), Bodies.text(object, "stage", lang), IdempotencyKeys.checked(idempotencyKey));
    }

    private static Response created(RecordDocument document) {
        var response = Response.created(URI.create("/api/v1/records/" + document.id())).entity(document.json()).header("ETag", ETags.of(document.revision()));
        return (document.replayed() ? response.header("Idempotent-Replayed", "true") : response).build();
    }

    @GET
    @Operation(operationId = "listRecords", summary = "List records", description = "where=field:operator:value may be repeated; operators: eq, ne, in, contains, gt, gte, lt, lte, empty, present.")
    public Uni<byte[]> list(@PathParam("key") String key,
            @QueryParam("where") @Parameter(description = "field:operator:value, e.g. country:eq:de") List<String> where,
            @QueryParam("sort") @Parameter(description = "a sortable field, created_at or updated_at; -field for descending") String sort,
            @QueryParam("limit") @DefaultValue("50") @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200") String limit, @QueryParam("cursor") String cursor,
            @QueryParam("count") @DefaultValue("false") boolean count, @QueryParam("deleted") @DefaultValue("false") boolean deleted) {
        return actors.get().chain(actor -> records.listDocument(actor, key, new RecordQuery(conditions(where), blankToNull(sort), limit(limit), blankToNull(cursor), count, deleted)));
    }

    private static List<Condition> conditions(List<String> where) {
        return where.stream().map(text -> Condition.parse(text).orElseThrow(() -> Problem.of(ArchiveError.QUERY_MALFORMED))).toList();
    }

    /** A framework that reads numbers itself would say that there is no such page. */
    private static int limit(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
        return Integer.parseInt(text);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
