package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.CurrentActor;
import io.kedang.kernel.Label;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The company's published templates. */
@Path("/api/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class TemplatesResource {

    /** A template in a list. */
    public record Summary(String key, int version, Label name, Label description, int fields) {
        static Summary of(Template template) {
            return new Summary(template.key(), template.version(), template.name(), template.description(), template.fields().size());
        }
    }

    private final CurrentActor actors;
    private final Templates templates;

    TemplatesResource(CurrentActor actors, Templates templates) {
        this.actors = actors;
        this.templates = templates;
    }

    @GET
    @Operation(operationId = "listTemplates", summary = "The published templates")
    public Uni<List<Summary>> list() {
        return actors.get().chain(actor -> templates.published(actor.tenant())).map(all -> all.stream().map(Summary::of).toList());
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "getTemplate", summary = "A template's document", description = "JSON Schema 2020-12 with the kedang vocabulary.")
    public Uni<JsonNode> get(@PathParam("key") String key) {
        return actors.get().chain(actor -> templates.published(actor.tenant(), key)).map(compiled -> compiled.template().document());
    }
}
