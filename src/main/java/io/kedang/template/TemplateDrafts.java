package io.kedang.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.kernel.Violation;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Templates in the making: one draft a template, for admins. Nobody's change is lost: each says which revision it was made on. */
public interface TemplateDrafts {

    /** The most templates and drafts that a company may have together. */
    int MOST = 200;

    /** What a saved draft is called now, and what is wrong with it still. */
    record Saved(long revision, List<Violation> violations) {
    }

    /** Fails with {@link TemplateError#TEMPLATE_DRAFT_NOT_FOUND}. */
    Uni<TemplateDraft> get(Actor actor, String key);

    Uni<Optional<TemplateDraft>> find(Actor actor, String key);

    /** Begins a draft; fails with {@link TemplateError#TEMPLATE_DRAFT_CHANGED} when there is one. */
    Uni<Saved> begin(Actor actor, String key, JsonNode document);

    /**
     * Saves a draft; fails with {@link TemplateError#TEMPLATE_DRAFT_CHANGED} when it is another revision by now.
     *
     * @param base the version that it was brought together with by hand, after somebody had published; null to leave that as it is
     */
    Uni<Saved> save(Actor actor, String key, JsonNode document, long expectedRevision, Integer base);

    /** @param expectedRevision null to discard whatever is there */
    Uni<Void> discard(Actor actor, String key, Long expectedRevision);

    /** Says what is wrong with a document and keeps nothing. */
    Uni<List<Violation>> check(Actor actor, JsonNode document);

    /** Takes in a document that was exported here or elsewhere as a draft of the template that it names; refused by name when it is none of ours. */
    Uni<TemplateDraft> importDocument(Actor actor, JsonNode document);
}
