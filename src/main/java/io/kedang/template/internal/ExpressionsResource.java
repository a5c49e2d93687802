package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.access.Right;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.kedang.template.ExpressionHelp;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Help with the expressions of a template in the making. */
@Path("/api/v1/expressions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class ExpressionsResource {

    private static final int LONGEST = 4_000;

    private final CurrentActor actors;
    private final ExpressionHelp help;

    ExpressionsResource(CurrentActor actors, ExpressionHelp help) {
        this.actors = actors;
        this.help = help;
    }

    /** What can be written in an expression. */
    public record Vocabulary(List<ExpressionHelp.Name> names, List<ExpressionHelp.Function> functions) {
    }

    @POST
    @Path("/check")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "checkExpression", summary = "Check one expression", description = "For admins. document: the template; pointer: the expression's place in it, "
            + "e.g. /properties/phone/kedang/requiredWhen; expression: its text. Answers what is wrong and which type it gives.")
    public Uni<ExpressionHelp.Checked> check(JsonNode body) {
        return admin().map(actor -> help.check(member(body, "document"), text(body, "pointer"), text(body, "expression"), actor.request().lang()));
    }

    @POST
    @Path("/vocabulary")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getVocabulary", summary = "What expressions of a template can name", description = "For admins. document: the template.")
    public Uni<Vocabulary> vocabulary(JsonNode body) {
        return admin().map(actor -> new Vocabulary(help.names(member(body, "document")), help.functions(actor.request().lang())));
    }

    @GET
    @Path("/functions")
    @Operation(operationId = "listFunctions", summary = "The functions of expressions")
    public Uni<List<ExpressionHelp.Function>> functions() {
        return actors.get().map(actor -> help.functions(actor.request().lang()));
    }

    private Uni<Actor> admin() {
        return actors.get().invoke(actor -> actor.mustHaveSomewhere(Right.DESIGN));
    }

    private static JsonNode member(JsonNode body, String name) {
        if (body == null || !body.path(name).isObject()) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        return body.path(name);
    }

    private static String text(JsonNode body, String name) {
        if (!body.path(name).isTextual() || body.path(name).asText().length() > LONGEST) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        return body.path(name).asText();
    }
}
