package io.kedang.archive.internal.versions;

import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Job;
import io.kedang.archive.Jobs;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.tenancy.BackgroundWork;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantSessions;
import io.kedang.tenancy.WorkKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Jobs for those who look after them. */
@ApplicationScoped
class StoredJobs implements Jobs {

    private static final Set<String> SEALING = Set.of("seal", "rekey");
    /** Of the company's keys. */
    private static final String OF_NO_TEMPLATE = "";

    private final JobStore jobs;
    private final TenantSessions sessions;
    private final Journal journal;
    private final BackgroundWork background;
    private final Templates templates;
    private final SeenValues values;

    StoredJobs(JobStore jobs, TenantSessions sessions, Journal journal, BackgroundWork background, Templates templates, SeenValues values) {
        this.jobs = jobs;
        this.sessions = sessions;
        this.journal = journal;
        this.background = background;
        this.templates = templates;
        this.values = values;
    }

    @Override
    public Uni<List<Job>> list(Actor actor, String templateKey) {
        actor.mustHaveSomewhere(Right.DESIGN);
        return designed(actor).chain(some -> jobs.list(actor.tenant(), templateKey, some)).chain(all -> seen(actor, all));
    }

    /** Keys of the templates that the actor designs, and what stands for none where they design all that no role of theirs names; null for the whole company. */
    private Uni<String[]> designed(Actor actor) {
        return actor.may(Right.DESIGN) ? Uni.createFrom().nullItem() : templates.inForce(actor.tenant()).map(known -> Stream.concat(Stream.of(OF_NO_TEMPLATE), known.stream().map(Template::key))
                .filter(key -> actor.may(Right.DESIGN, key)).toArray(String[]::new));
    }

    @Override
    public Uni<Job> get(Actor actor, UUID id) {
        return jobs.find(actor.tenant(), id).map(found -> lookedAfter(actor, found)).chain(job -> seen(actor, List.of(job))).map(all -> all.get(0));
    }

    /** What encryption does is looked after by whoever manages it, too. */
    private static Job lookedAfter(Actor actor, Optional<Job> found) {
        if (found.isEmpty()) {
            actor.mustHaveSomewhere(Right.DESIGN);
            throw Problem.of(ArchiveError.JOB_NOT_FOUND);
        }
        var job = found.get();
        if (!SEALING.contains(job.kind()) || !actor.may(Right.MANAGE_SECURITY)) {
            actor.mustHave(Right.DESIGN, job.template());
        }
        return job;
    }

    @Override
    public Uni<List<Job>> sealing(Actor actor) {
        actor.mustHave(Right.MANAGE_SECURITY);
        return jobs.sealing(actor.tenant()).chain(all -> seen(actor, all));
    }

    /** Failures name values that several records have, for whoever may see those. */
    private Uni<List<Job>> seen(Actor actor, List<Job> all) {
        return templates.inForce(actor.tenant()).map(known -> all.stream().map(job -> job.withValuesOf(field -> known.stream()
                .anyMatch(template -> template.key().equals(job.template()) && values.all(actor, template, field)))).toList());
    }

    @Override
    public Uni<Job> pause(Actor actor, UUID id) {
        return get(actor, id).chain(job -> changed(actor, job, jobs.pause(id), Action.TEMPLATE_JOB_PAUSED)).chain(() -> get(actor, id));
    }

    @Override
    public Uni<Job> resume(Actor actor, UUID id) {
        return get(actor, id)
                .call(job -> background.announce(WorkKind.JOBS, actor.tenant()))
                .chain(job -> changed(actor, job, jobs.resume(id), Action.TEMPLATE_JOB_RESUMED))
                .invoke(() -> background.hurry(WorkKind.JOBS, actor.tenant()))
                .chain(() -> get(actor, id));
    }

    private Uni<Void> changed(Actor actor, Job job, Statement statement, Action action) {
        return sessions.write(actor.tenant(), connection -> connection.execute(statement).chain(rows -> rows.size() == 0 ? Uni.createFrom().voidItem()
                : connection.execute(journal.statement(JournalEntry.done(actor, action, "template:" + job.template(), job.id(), List.of()))).replaceWithVoid()));
    }
}
