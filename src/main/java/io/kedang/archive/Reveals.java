package io.kedang.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Masked values in clear, for whoever may ask ({@code TemplateAction.REVEAL}) and says why. */
public interface Reveals {

    /** The most that a member may ask for in a minute. */
    int MOST_A_MINUTE = 20;

    /**
     * The values in clear, by field. Who asked for what and why is written before anything is answered.
     *
     * @param fields keys; at least one
     * @param reason 3 to 500 characters
     */
    Uni<ObjectNode> reveal(Actor actor, UUID id, List<String> fields, String reason);
}
