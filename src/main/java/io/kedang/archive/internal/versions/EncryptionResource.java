package io.kedang.archive.internal.versions;

import io.kedang.access.CurrentActor;
import io.kedang.access.Sensitivity;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Encryption;
import io.kedang.kernel.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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

    /** What is sent, and what comes back. @param sensitivities {@code confidential}, {@code restricted} */
    record Choice(List<String> sensitivities) {
    }

    record Answer(List<String> sensitivities, List<Encryption.EncryptedField> fields) {

        static Answer of(Encryption.Settings settings) {
            return new Answer(settings.sensitivities().stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList(), settings.fields());
        }
    }

    @GET
    @Operation(operationId = "getEncryption", summary = "Which sensitivities the company encrypts, the fields that are encrypted, and what they can still be asked")
    public Uni<Answer> get() {
        return actors.get().chain(encryption::settings).map(Answer::of);
    }

    @PUT
    @Operation(operationId = "putEncryption", summary = "Choose which sensitivities are encrypted; records follow in the background")
    public Uni<Answer> put(Choice choice) {
        return actors.get().chain(actor -> encryption.choose(actor, sensitivities(choice))).map(Answer::of);
    }

    private static Set<Sensitivity> sensitivities(Choice choice) {
        if (choice == null || choice.sensitivities() == null || choice.sensitivities().size() > Sensitivity.values().length) {
            throw Problem.of(ArchiveError.ENCRYPTION_INVALID);
        }
        var chosen = EnumSet.noneOf(Sensitivity.class);
        choice.sensitivities().forEach(name -> chosen.add(sensitivity(name)));
        return chosen;
    }

    private static Sensitivity sensitivity(String name) {
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
