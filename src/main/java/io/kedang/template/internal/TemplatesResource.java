package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.CurrentActor;
import io.kedang.kernel.Label;
import io.kedang.template.Template;
import io.kedang.kernel.Problem;
import io.kedang.template.DraftTags;
import io.kedang.template.TemplateDraft;
import io.kedang.template.TemplateDrafts;
import io.kedang.template.TemplateError;
import io.kedang.template.TemplateVersion;
import io.kedang.template.TemplateVersions;
import io.kedang.template.Templates;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The company's templates, their versions, and whether they are in use. */
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
    private final TemplateVersions versions;
    private final TemplateDrafts drafts;

    TemplatesResource(CurrentActor actors, Templates templates, TemplateVersions versions, TemplateDrafts drafts) {
        this.actors = actors;
        this.templates = templates;
        this.versions = versions;
        this.drafts = drafts;
    }

    @GET
    @Operation(operationId = "listTemplates", summary = "The published templates", description = "all=true, for admins: drafts and retired ones too, each with its state.")
    public Uni<Response> list(@QueryParam("all") @DefaultValue("false") boolean all) {
        return actors.get().chain(actor -> all ? versions.all(actor).map(list -> Response.ok(list).build())
                : templates.published(actor.tenant()).map(list -> Response.ok(list.stream().map(Summary::of).toList()).build()));
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "importTemplate", summary = "Take in a template's document as a draft", description = "For admins. What was exported here or elsewhere.")
    public Uni<Response> importDocument(JsonNode document) {
        return actors.get().chain(actor -> drafts.importDocument(actor, document)).map(TemplatesResource::created);
    }

    private static Response created(TemplateDraft draft) {
        return Response.created(URI.create("/api/v1/templates/" + draft.key() + "/draft")).entity(draft).header("ETag", DraftTags.of(draft.revision())).build();
    }

    @GET
    @Path("/{key}")
    @Operation(operationId = "getTemplate", summary = "A template's document", description = "JSON Schema 2020-12 with the kedang vocabulary.")
    public Uni<JsonNode> get(@PathParam("key") String key) {
        return actors.get().chain(actor -> templates.published(actor.tenant(), key)).map(compiled -> compiled.template().document());
    }

    @GET
    @Path("/{key}/versions")
    @Operation(operationId = "listTemplateVersions", summary = "The versions of a template", description = "Newest first.")
    public Uni<List<TemplateVersion>> versions(@PathParam("key") String key) {
        return actors.get().chain(actor -> versions.list(actor.tenant(), key));
    }

    @GET
    @Path("/{key}/versions/{version}")
    @Operation(operationId = "getTemplateVersion", summary = "The document of a version")
    public Uni<JsonNode> version(@PathParam("key") String key, @PathParam("version") String version) {
        return actors.get().chain(actor -> templates.published(actor.tenant(), key).chain(known -> templates.version(actor.tenant(), key, number(version))))
                .map(compiled -> compiled.template().document());
    }

    private static int number(String version) {
        if (!version.matches("[0-9]{1,9}")) {
            throw Problem.of(TemplateError.TEMPLATE_NOT_FOUND);
        }
        return Integer.parseInt(version);
    }

    @GET
    @Path("/{key}/export")
    @Operation(operationId = "exportTemplate", summary = "A template's document as a file", description = "Can be imported elsewhere.")
    public Uni<Response> export(@PathParam("key") String key) {
        return actors.get().chain(actor -> templates.published(actor.tenant(), key)).map(compiled -> compiled.template())
                .map(template -> Response.ok(TemplateFiles.text(template.document()))
                        .header("Content-Disposition", "attachment; filename=\"" + template.key() + "-v" + template.version() + ".json\"").build());
    }

    @POST
    @Path("/{key}/retire")
    @Operation(operationId = "retireTemplate", summary = "Take no new records any more", description = "For admins. Records that there are stay readable, listed and changeable.")
    public Uni<Response> retire(@PathParam("key") String key) {
        return actors.get().chain(actor -> versions.retire(actor, key)).map(done -> Response.noContent().build());
    }

    @POST
    @Path("/{key}/reopen")
    @Operation(operationId = "reopenTemplate", summary = "Take new records again", description = "For admins.")
    public Uni<Response> reopen(@PathParam("key") String key) {
        return actors.get().chain(actor -> versions.reopen(actor, key)).map(done -> Response.noContent().build());
    }
}
