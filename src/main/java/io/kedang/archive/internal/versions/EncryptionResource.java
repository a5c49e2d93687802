package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.CurrentActor;
import io.kedang.access.Sensitivity;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Encryption;
import io.kedang.archive.Job;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a company encrypts. */
@Path("/api/v1/settings/encryption")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Encryption")
class EncryptionResource {

    private final CurrentActor actors;
    private final Encryption encryption;

    EncryptionResource(CurrentActor actors, Encryption encryption) {
        this.actors = actors;
        this.encryption = encryption;
    }

    /** @param sensitivities {@code confidential}, {@code restricted} */
    record Answer(List<String> sensitivities, List<Encryption.EncryptedField> fields, List<Encryption.EncryptedField> others) {

        static Answer of(Encryption.Settings settings) {
            return new Answer(settings.sensitivities().stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList(), settings.fields(), settings.others());
        }
    }

    @GET
    @Operation(operationId = "getEncryption", summary = "Which sensitivities the company encrypts, the fields that are encrypted, and what they can still be asked", description = "`others` says the same of fields that another choice would encrypt.")
    public Uni<Answer> get() {
        return actors.get().chain(encryption::settings).map(Answer::of);
    }

    @GET
    @Path("/work")
    @Operation(operationId = "getEncryptionWork", summary = "How far records have come with what was chosen (seal) and with new keys (rekey)",
            description = "The newest job of each template. One that failed or was paused goes on by `POST /api/v1/jobs/{id}/resume`.")
    public Uni<List<Job>> work() {
        return actors.get().chain(encryption::work);
    }

    @GET
    @Path("/keys")
    @Operation(operationId = "getEncryptionKeys", summary = "The company's keys by id, age and use, and how many records' keys were destroyed", description = "Keys themselves never leave the service. Where there are more than 20,000 records' keys, numbers are `estimated` from a sample.")
    public Uni<Encryption.Keys> keys() {
        return actors.get().chain(encryption::keys);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putEncryption", summary = "Choose which sensitivities are encrypted; records follow in the background",
            description = "{\"sensitivities\": [of confidential, restricted]}")
    public Uni<Answer> put(JsonNode body) {
        return actors.get().chain(actor -> encryption.choose(actor, sensitivities(body))).map(Answer::of);
    }

    private static Set<Sensitivity> sensitivities(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        var names = body.path("sensitivities");
        if (body.size() != 1 || !names.isArray() || names.size() > Sensitivity.values().length) {
            throw Problem.of(ArchiveError.ENCRYPTION_INVALID);
        }
        var chosen = EnumSet.noneOf(Sensitivity.class);
        names.forEach(name -> chosen.add(sensitivity(name)));
        return chosen;
    }

    private static Sensitivity sensitivity(JsonNode sent) {
        var name = sent.isTextual() ? sent.asText() : "";
        return Arrays.stream(Sensitivity.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> Problem.of(ArchiveError.ENCRYPTION_INVALID));
    }

    @POST
    @Path("/rotate")
    @Operation(operationId = "rotateKeys", summary = "Take new keys into use; what the old ones protect follows in the background")
    public Uni<Response> rotate() {
        return actors.get().chain(encryption::rotate).replaceWith(() -> Response.accepted().build());
    }
}
