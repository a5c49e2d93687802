package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.access.Sensitivity;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Encryption;
import io.kedang.archive.Job;
import io.kedang.archive.Jobs;
import io.kedang.archive.internal.seal.Choices;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.crypto.TenantKeys;
import io.kedang.crypto.TenantKeys.Purpose;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.template.Encryptable;
import io.kedang.template.Template;
import io.kedang.template.TemplateIndexes;
import io.kedang.template.Templates;
import io.kedang.tenancy.BackgroundWork;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSchemas;
import io.kedang.tenancy.TenantSessions;
import io.kedang.tenancy.WorkKind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The choice in the table of settings; work that follows from it in the background. */
@ApplicationScoped
class StoredEncryption implements Encryption {

    private final Choices choices;
    private final TenantKeys keys;
    private final Templates templates;
    private final TenantSessions sessions;
    private final TenantSchemas schemas;
    private final JobStore jobs;
    private final Journal journal;
    private final Jobs allJobs;
    private final RecordShredder shredder;
    private final BackgroundWork background;
    private final DueForgetting forgetting;

    StoredEncryption(Choices choices, TenantKeys keys, Templates templates, TenantSessions sessions, TenantSchemas schemas, JobStore jobs, Journal journal,
            Jobs allJobs, RecordShredder shredder, BackgroundWork background, DueForgetting forgetting) {
        this.choices = choices;
        this.keys = keys;
        this.templates = templates;
        this.sessions = sessions;
        this.schemas = schemas;
        this.jobs = jobs;
        this.journal = journal;
        this.allJobs = allJobs;
        this.shredder = shredder;
        this.background = background;
        this.forgetting = forgetting;
    }

    @Override
    public Uni<Settings> settings(Actor actor) {
        actor.mustHave(Right.MANAGE_SECURITY);
        return choices.stored(actor.tenant()).chain(chosen -> templates.inForce(actor.tenant()).map(all -> settings(chosen, all)));
    }

    private static Settings settings(Set<Sensitivity> chosen, List<Template> all) {
        var others = Encryptable.CHOICES.stream().filter(choice -> !chosen.contains(choice)).collect(Collectors.toSet());
        return new Settings(chosen.stream().sorted().toList(), EncryptedFields.of(all, chosen), EncryptedFields.of(all, others));
    }

    @Override
    public Uni<Map<String, EncryptedField>> of(Tenant tenant, Template template) {
        return choices.of(tenant).map(chosen -> EncryptedFields.of(template, chosen).collect(Collectors.toMap(EncryptedField::field, Function.identity())));
    }

    @Override
    public Uni<Set<Sensitivity>> chosen(Tenant tenant) {
        return choices.of(tenant);
    }

    @Override
    public Uni<List<Job>> work(Actor actor) {
        return allJobs.sealing(actor);
    }

    @Override
    public Uni<Keys> keys(Actor actor) {
        actor.mustHave(Right.MANAGE_SECURITY);
        return keys.list(actor.tenant()).chain(all -> forgetting.forgottenAt(actor.tenant()).chain(due -> sessions.readOne(actor.tenant(), WrappedKeys.FEW).chain(few -> WrappedKeys.share(few)
                .map(share -> sessions.readOne(actor.tenant(), WrappedKeys.some(share)).map(some -> WrappedKeys.read(all, some, due, true)))
                .orElseGet(() -> Uni.createFrom().item(WrappedKeys.read(all, few, due, false))))));
    }

    @Override
    public Uni<Settings> choose(Actor actor, Set<Sensitivity> sensitivities) {
        actor.mustHave(Right.MANAGE_SECURITY);
        if (!Encryptable.CHOICES.containsAll(sensitivities)) {
            throw Problem.of(ArchiveError.ENCRYPTION_INVALID);
        }
        return templates.inForce(actor.tenant()).invoke(all -> EncryptedFields.mustSpareTitles(all, sensitivities))
                .call(() -> keys.ensure(actor.tenant()))
                .call(() -> background.announce(WorkKind.JOBS, actor.tenant()))
                .call(all -> choices.stored(actor.tenant()).chain(before -> sessions.write(actor.tenant(), connection -> chosen(connection, actor, before, sensitivities, all))))
                .invoke(() -> choices.changed(actor.tenant()))
                .invoke(() -> background.hurry(WorkKind.JOBS, actor.tenant()))
                .map(all -> settings(sensitivities, all));
    }

    private Uni<Void> chosen(TenantConnection connection, Actor actor, Set<Sensitivity> before, Set<Sensitivity> sensitivities, List<Template> all) {
        var names = Choices.names(sensitivities);
        return connection.execute(Choices.store(sensitivities))
                .chain(() -> seal(connection, actor.memberId(), all))
                .chain(() -> connection.execute(journal.statement(JournalEntry.done(actor, Action.ENCRYPTION_CHANGED, "setting:encryption", null, List.of()).withDetail(String.join(",", names))
                        .withChange(change(Choices.names(before), names)))))
                .replaceWithVoid();
    }

    private static String change(List<String> before, List<String> after) {
        var change = JsonNodeFactory.instance.objectNode();
        before.forEach(change.putObject("from").putArray("sensitivities")::add);
        after.forEach(change.putObject("to").putArray("sensitivities")::add);
        return change.toString();
    }

    private Uni<Void> seal(TenantConnection connection, UUID by, List<Template> all) {
        return Multi.createFrom().iterable(all)
                .onItem().transformToUniAndConcatenate(template -> connection.execute(jobs.replaceSeals(template.key()))
                        .chain(() -> connection.execute(jobs.insertSeal(Ids.next(), template.key(), template.version(), by))))
                .collect().asList().replaceWithVoid();
    }

    /** The tokens' key first: the jobs that make all tokens anew run before the one that forgets what the old key is. */
    @Override
    public Uni<Void> rotate(Actor actor) {
        actor.mustHave(Right.MANAGE_SECURITY);
        return keys.rotate(actor.tenant(), Purpose.BLIND)
                .chain(() -> keys.rotate(actor.tenant(), Purpose.SEAL))
                .chain(() -> keys.rotate(actor.tenant(), Purpose.FILES))
                .chain(() -> background.announce(WorkKind.JOBS, actor.tenant()))
                .chain(() -> templates.inForce(actor.tenant()))
                .chain(all -> sessions.write(actor.tenant(), connection -> seal(connection, actor.memberId(), all)
                        .chain(() -> connection.execute(jobs.insertRekey(Ids.next(), actor.memberId())))
                        .chain(() -> connection.execute(journal.statement(JournalEntry.done(actor, Action.KEYS_ROTATED, "setting:encryption", null, List.of()))))))
                .invoke(() -> background.hurry(WorkKind.JOBS, actor.tenant())).replaceWithVoid();
    }

    @Override
    public Uni<Void> destroy(Actor actor, UUID record) {
        return shredder.destroy(actor, record);
    }

    @Override
    public Uni<Void> begin(Tenant tenant) {
        return keys.ensure(tenant).chain(() -> sessions.writeTogether(tenant, List.of(Choices.begin(FIRST)))).replaceWithVoid();
    }

    @Override
    public Duration forgottenWithin() {
        return forgetting.within();
    }

    @Override
    public Uni<Void> undo(UUID tenant) {
        return keys.forget(tenant);
    }

    @Override
    public Uni<Void> prepare(Tenant tenant) {
        return choices.stored(tenant).chain(chosen -> templates.inForce(tenant).map(all -> indexes(all, chosen)))
                .chain(statements -> statements.isEmpty() ? Uni.createFrom().voidItem() : schemas.define(tenant, statements));
    }

    private static List<String> indexes(List<Template> all, Set<Sensitivity> chosen) {
        return all.stream().flatMap(template -> TemplateIndexes.sealedAtOnce(template, chosen).stream()).collect(Collectors.toCollection(ArrayList::new));
    }
}
