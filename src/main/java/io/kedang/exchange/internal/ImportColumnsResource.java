package io.kedang.exchange.internal;

import io.kedang.access.CurrentActor;
import io.kedang.exchange.ImportColumn;
import io.kedang.exchange.Imports;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What a file of records may hold. */
@Path("/api/v1/templates/{key}/records/import")
@Tag(name = "Records")
public class ImportColumnsResource {

    private final CurrentActor actors;
    private final Imports imports;

    ImportColumnsResource(CurrentActor actors, Imports imports) {
        this.actors = actors;
        this.imports = imports;
    }

    @GET
    @Path("columns")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "importColumns", summary = "The columns that an import reads", description = "Those that the member may give a value, in the caller's language.")
    public Uni<List<ImportColumn>> columns(@PathParam("key") String key) {
        return actors.get().chain(actor -> imports.columns(actor, key));
    }

    @GET
    @Path("xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"import.xlsx\"")
    @Operation(operationId = "importWorkbook", summary = "A workbook to fill in", description = "Its first row holds the columns that an import reads; required ones with a star.")
    public Uni<byte[]> workbook(@PathParam("key") String key) {
        return actors.get().chain(actor -> imports.workbook(actor, key));
    }
}
