package io.kedang.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kedang.access.Actor;
import io.kedang.access.Sensitivity;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a company encrypts, and the keys that it does it with. */
public interface Encryption {

    /** What a new company encrypts until it chooses otherwise. */
    Set<Sensitivity> FIRST = Set.of(Sensitivity.RESTRICTED);

    /**
     * The choice.
     *
     * @param sensitivities fields of these are encrypted
     * @param fields what that means for each template's fields
     */
    record Settings(List<Sensitivity> sensitivities, List<EncryptedField> fields) {
    }

    /**
     * An encrypted field and what it can still be asked.
     *
     * @param operators the conditions that work
     * @param lost what the template asks of it that does not work: {@code filter}, {@code sort}, {@code unique}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record EncryptedField(String template, String field, List<String> operators, List<String> lost) {
    }

    Uni<Settings> settings(Actor actor);

    /** Chooses, and begins the work that brings every record in line. Fails with {@link ArchiveError#ENCRYPTION_TITLE} when a title would be encrypted. */
    Uni<Settings> choose(Actor actor, Set<Sensitivity> sensitivities);

    /** Takes new keys into use and begins the work that makes the old ones superfluous. */
    Uni<Void> rotate(Actor actor);

    /** Destroys the key of a record: all that is sealed of it, in its history, drafts of changes to it and backups too, is unreadable from now on. */
    Uni<Void> destroy(Actor actor, UUID record);

    /** Gives a new company its keys and its first choice; repeating it changes nothing. To be called before it has records. */
    Uni<Void> begin(Tenant tenant);

    /** Makes the indexes that encrypted fields of a new company's templates ask for. */
    Uni<Void> prepare(Tenant tenant);
}
