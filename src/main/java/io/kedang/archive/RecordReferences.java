package io.kedang.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.kernel.Label;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Which records refer to a record. Past the field gate, noted as read. */
public interface RecordReferences {

    /** The most records that a group names. */
    int MOST_NAMED = 20;
    /** How many are counted; one more means "more than that". */
    int COUNTED_UP_TO = 1_000;

    /** One that refers; {@code ****} for the title when it may not be seen. */
    record Referrer(UUID id, String title) {
    }

    /**
     * The records of a template that refer by one field.
     *
     * @param count   how many there are, up to {@link #COUNTED_UP_TO}, or one more
     * @param records those filed last, at most {@link #MOST_NAMED}
     */
    record Group(String template, @JsonProperty("template_name") Label templateName, String field, Label label, long count, List<Referrer> records) {
    }

    /** Groups that have any; fails with {@link AccessError#RECORD_NOT_FOUND}. Fields that the actor may not see are left out. */
    Uni<List<Group>> to(Actor actor, UUID id);
}
