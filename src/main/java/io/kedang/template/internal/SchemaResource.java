package io.kedang.template.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The meta-schema of templates, for whoever writes or checks them with tools of their own. */
@Path("/schema/template-v1.json")
@PermitAll
@Tag(name = "Templates")
public class SchemaResource {

    private static final String META = read();

    @GET
    @Produces("application/schema+json")
    @Operation(operationId = "templateMetaSchema", summary = "Which documents are templates", description = "JSON Schema 2020-12 with the vocabulary urn:kedang:vocab:archive-template:1. Needs no token.")
    public Response get() {
        return Response.ok(META).header("Cache-Control", "public, max-age=3600").build();
    }

    private static String read() {
        try (var stream = SchemaResource.class.getResourceAsStream("/schema/template-v1.meta.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
