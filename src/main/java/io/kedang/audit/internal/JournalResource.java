package io.kedang.audit.internal;

import io.kedang.access.Actor;
import io.kedang.access.CurrentActor;
import io.kedang.audit.ChainVerdict;
import io.kedang.audit.Checkpoint;
import io.kedang.audit.JournalChain;
import io.kedang.audit.JournalPage;
import io.kedang.audit.JournalReader;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The journal: searching it, and whether its chain holds. */
@Path("/api/v1/journal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journal")
public class JournalResource {

    private static final Pattern ENTRY = Pattern.compile("[0-9]{1,18}");

    private final CurrentActor actors;
    private final JournalReader reader;
    private final JournalChain chain;

    JournalResource(CurrentActor actors, JournalReader reader, JournalChain chain) {
        this.actors = actors;
        this.reader = reader;
        this.chain = chain;
    }

    @GET
    @Operation(operationId = "searchJournal", summary = "Who did what", description = "By person, record, action (may be repeated), result, from and to (RFC 3339). Newest first. "
            + "A page may be empty and still have a next: a search looks through a bounded number of entries at a time. "
            + "Needs see_audit; who has it of single templates in a role finds entries about records that the role holds, and about templates all of whose records it holds.")
    public Uni<JournalPage> search(@BeanParam JournalParams params, @RestQuery String limit, @RestQuery String cursor) {
        return actors.get().chain(actor -> reader.search(actor, params.query(limit, cursor)));
    }

    @GET
    @Path("/state")
    @Operation(operationId = "getJournalState", summary = "Where the chain stands", description = "And when it was last looked through. Needs see_audit in the whole company, like everything about the chain.")
    public Uni<JournalChain.State> state() {
        return actors.get().chain(chain::state);
    }

    @GET
    @Path("/verify")
    @Operation(operationId = "verifyJournal", summary = "Whether a part of the chain holds", description = "At most 20,000 entries from an entry on; next says where to go on.")
    public Uni<ChainVerdict> verify(@RestQuery String from) {
        return actors.get().chain(actor -> chain.look(actor, entry(from), JournalChain.MOST_LOOKED_AT));
    }

    private static long entry(String text) {
        if (text == null || text.isBlank()) {
            return 1;
        }
        if (!ENTRY.matcher(text).matches()) {
            throw JournalParams.malformed();
        }
        return Long.parseLong(text);
    }

    @GET
    @Path("/checkpoints")
    @Operation(operationId = "listJournalCheckpoints", summary = "What was signed of the chain", description = "Newest first, at most 100.")
    public Uni<List<Checkpoint>> checkpoints() {
        return actors.get().chain(chain::checkpoints);
    }

    @POST
    @Path("/checkpoints")
    @Operation(operationId = "signJournalCheckpoint", summary = "A checkpoint to hand out", description = "Signs the chain as it ends now. Kept outside, it shows any change to what was before it. Journaled.")
    public Uni<String> handOut() {
        return actors.get().chain(chain::handOut).map(Checkpoint::json);
    }

    @GET
    @Path("/key")
    @Operation(operationId = "getJournalKey", summary = "The key that checkpoints and exports are signed with", description = "Ed25519, base64 of its X.509 form.")
    public Uni<Map<String, String>> key() {
        return actors.get().chain((Actor actor) -> chain.publicKey()).map(key -> Map.of("publicKey", key));
    }
}
