package io.kedang.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kedang.access.Actor;
import io.kedang.access.Sensitivity;
import io.kedang.template.Template;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a company encrypts, and the keys that it does it with. */
public interface Encryption {

    /** What stands in the place of a value that does not open: its key was destroyed, or it was changed or moved. */
    String UNREADABLE = "[unreadable]";

    /** What a new company encrypts until it chooses otherwise. */
    Set<Sensitivity> FIRST = Set.of(Sensitivity.RESTRICTED);

    /**
     * The choice.
     *
     * @param sensitivities fields of these are encrypted
     * @param fields what that means for each template's fields
     * @param others fields that another choice would encrypt, and what it would mean for them
     */
    record Settings(List<Sensitivity> sensitivities, List<EncryptedField> fields, List<EncryptedField> others) {
    }

    /**
     * An encrypted field and what it can still be asked.
     *
     * @param sensitivity its key
     * @param operators the conditions that work
     * @param lost what the template asks of it that does not work: {@code filter} (no condition on its value at all), {@code range} and {@code contains} (those
     *             conditions), {@code sort}, {@code search}, {@code unique}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record EncryptedField(String template, String field, String sensitivity, List<String> operators, List<String> lost) {
    }

    /**
     * One of the company's keys, by what may be told of it.
     *
     * @param purpose {@code seal}: wraps the keys of records; {@code blind}: makes the tokens by which values are found; {@code files}, {@code address}: seals and names files
     * @param current whether it is the one in use
     * @param madeAt null where that was not noted
     * @param records how many records' keys it wraps; null where it wraps none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Key(String purpose, String id, boolean current, @JsonProperty("made_at") Instant madeAt, Long records) {
    }

    /**
     * @param destroyed how many records' keys were destroyed
     * @param forgottenAt when, at the earliest, backups of before cannot be opened any more for those whose keys were destroyed last, nor by keys that were taken out of use: the
     *                    company's keys change by themselves, and the ones before are destroyed; later while that work goes on or stands still; null when nothing waits for that
     * @param estimated whether numbers of records are taken from a sample, because there are many; few destroyed keys may not be in it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Keys(List<Key> keys, @JsonProperty("destroyed_records") long destroyed, @JsonProperty("forgotten_at") OffsetDateTime forgottenAt, boolean estimated) {
    }

    Uni<Settings> settings(Actor actor);

    /** The fields of a template that are encrypted, by their keys: for whoever makes lists of its records or designs it. */
    Uni<Map<String, EncryptedField>> of(Tenant tenant, Template template);

    /** Sensitivities that the company encrypts. */
    Uni<Set<Sensitivity>> chosen(Tenant tenant);

    /** What is under way or was done last: of each template, and of the company's keys. */
    Uni<List<Job>> work(Actor actor);

    Uni<Keys> keys(Actor actor);

    /** Chooses, and begins the work that brings every record in line. Fails with {@link ArchiveError#ENCRYPTION_TITLE} when a title would be encrypted. */
    Uni<Settings> choose(Actor actor, Set<Sensitivity> sensitivities);

    /** Takes new keys into use and begins the work that makes the old ones superfluous. */
    Uni<Void> rotate(Actor actor);

    /**
     * Destroys the key of a record: all that is sealed of it, in its history and drafts of changes to it, is unreadable from now on, and in backups of before once
     * the company's keys have changed ({@link Keys#forgottenAt}).
     * Takes {@link io.kedang.access.Right#MANAGE_SECURITY} and a record that the actor may delete.
     */
    Uni<Void> destroy(Actor actor, UUID record);

    /** Gives a new company its keys and its first choice; repeating it changes nothing. To be called before it has records. */
    Uni<Void> begin(Tenant tenant);

    /** How long after a record's key was destroyed backups of before may still be opened for it. */
    Duration forgottenWithin();

    /** Leaves no key behind of a company that never came to be. */
    Uni<Void> undo(UUID tenant);

    /** Makes the indexes that encrypted fields of a new company's templates ask for. */
    Uni<Void> prepare(Tenant tenant);
}
