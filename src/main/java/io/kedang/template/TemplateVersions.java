package io.kedang.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.kernel.Violation;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The life of templates: versions follow one another, and a template can be retired and reopened. */
public interface TemplateVersions {

    /** The revision of a draft that nobody keeps. */
    long NO_DRAFT = 0;

    /** All templates of the company with their state, drafts included, by the order in which they came. */
    Uni<List<TemplateSummary>> all(Actor actor);

    /** The newest first; fails with {@link TemplateError#TEMPLATE_NOT_FOUND}. */
    Uni<List<TemplateVersion>> list(Tenant tenant, String key);

    /** No new records from now on; those that there are stay. Fails with {@link TemplateError#TEMPLATE_RETIRED} when it is. */
    Uni<Void> retire(Actor actor, String key);

    /** Puts the last version in force again; one that is in force stays so. */
    Uni<Void> reopen(Actor actor, String key);

    /** What of a draft would show the actor more than they see now: {@link #publish} refuses it. Fails with {@link TemplateError#TEMPLATE_OUTDATED}. */
    Uni<List<Violation>> unseen(Actor actor, TemplateDraft draft);

    /**
     * Makes the draft the next version, within the caller's transaction; the version before is retired by it and the draft is gone.
     * Fails with {@link TemplateError#TEMPLATE_UNSEEN} when the actor would see by it what is kept from them, whoever wrote the draft.
     *
     * @param remedies  by field, kept with the version; null for none
     * @param sameSince the first version whose records need nothing done to be this one's; null when all do
     * @return the version
     */
    Uni<Integer> publish(TenantConnection connection, Actor actor, TemplateDraft draft, JsonNode remedies, Integer sameSince);

    /** The remedies of each version after {@code from} up to {@code to}, in order; null nodes where a version has none. */
    Uni<List<JsonNode>> remedies(Tenant tenant, String key, int from, int to);

    /** Forgets what this node remembers of what is in force. */
    void changed(Tenant tenant);
}
