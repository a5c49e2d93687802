package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.archive.VersionsConfig;
import io.kedang.kernel.Ids;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.template.TemplateIndexes;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What has to be done after a version was published, written down in the same transaction. */
@ApplicationScoped
class PublishedWork {

    private static final String REMOVED = """
            INSERT INTO removed_field (template, field, removed_in, definition, by, purge_after) VALUES ($1, $2, $3, ($4::text)::jsonb, $5, $6)""";
    /** Two statements rather than one with a parameter, so that each has the index that answers it whatever the number of records. */
    private static final String ANY_RECORD = "SELECT EXISTS (SELECT FROM record WHERE template_key = $1 AND template_version < $2)";
    private static final String ANY_IN_NEED = "SELECT EXISTS (SELECT FROM record WHERE template_key = $1 AND template_version < $2 AND attention)";

    private final JobStore jobs;
    private final VersionsConfig config;

    PublishedWork(JobStore jobs, VersionsConfig config) {
        this.jobs = jobs;
        this.config = config;
    }

    /** @return the job that the publisher waits for: records first, else indexes; null when there is nothing to do */
    Uni<UUID> write(TenantConnection connection, Actor actor, Template before, Template after, int version, boolean quiet) {
        return removed(connection, actor, before, after, version)
                .chain(() -> sealed(connection, actor, before, after, version))
                .chain(() -> indexes(connection, actor, before, after, version))
                .chain(index -> upgrade(connection, actor, after.key(), version, quiet).map(upgrade -> upgrade == null ? index : upgrade));
    }

    private Uni<Void> removed(TenantConnection connection, Actor actor, Template before, Template after, int version) {
        var gone = before == null ? List.<Field>of() : before.fields().stream().filter(field -> after.field(field.key()).isEmpty()).toList();
        return Multi.createFrom().iterable(gone).onItem().transformToUniAndConcatenate(field -> connection.execute(Statement.of(REMOVED, after.key(), field.key(), version,
                definition(before, field.key()), actor.memberId(), OffsetDateTime.now().plus(config.keepRemoved())))).collect().asList().replaceWithVoid();
    }

    /** With whether it was required, which the document says elsewhere. */
    private static String definition(Template before, String field) {
        JsonNode schema = before.document().path("properties").path(field);
        return schema.toString();
    }

    /** Of a company that encrypts something, when it is something else now, or asked for in another way. */
    private Uni<Void> sealed(TenantConnection connection, Actor actor, Template before, Template after, int version) {
        return EncryptedFields.same(before, after) ? Uni.createFrom().voidItem()
                : connection.execute(jobs.replaceSeals(after.key())).chain(() -> connection.execute(jobs.insertSealIfChosen(Ids.next(), after.key(), version, actor.memberId()))).replaceWithVoid();
    }

    private Uni<UUID> indexes(TenantConnection connection, Actor actor, Template before, Template after, int version) {
        var steps = TemplateIndexes.between(before, after);
        if (steps.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        var id = Ids.next();
        return connection.execute(jobs.insertIndexes(id, after.key(), before == null ? null : before.version(), version, steps.size(), actor.memberId())).replaceWith(id);
    }

    private Uni<UUID> upgrade(TenantConnection connection, Actor actor, String key, int version, boolean quiet) {
        return connection.execute(Statement.of(quiet ? ANY_IN_NEED : ANY_RECORD, key, version)).chain(rows -> {
            if (!rows.iterator().next().getBoolean(0)) {
                return Uni.createFrom().nullItem();
            }
            var id = Ids.next();
            return (quiet ? Uni.createFrom().voidItem() : connection.execute(jobs.replaceUpgrades(key)).replaceWithVoid())
                    .chain(() -> connection.execute(jobs.insertUpgrade(id, key, version, quiet, actor.memberId()))).replaceWith(id);
        });
    }
}
