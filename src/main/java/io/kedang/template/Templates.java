package io.kedang.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.Lang;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A tenant's templates. */
public interface Templates {

    /** The published ones, in the preset's order. */
    Uni<List<Template>> published(Tenant tenant);

    /** The versions in force, those of retired templates too: all that records are read by. */
    Uni<List<Template>> inForce(Tenant tenant);

    /**
     * @return the version in force: the published one or, of a retired template, its last; records are read, listed and changed by it.
     *         Fails with {@link TemplateError#TEMPLATE_NOT_FOUND}
     */
    Uni<CompiledTemplate> published(Tenant tenant, String key);

    /** The same from memory alone. Empty when that does not hold it: nothing is said then. */
    Optional<CompiledTemplate> remembered(Tenant tenant, String key);

    /** @return the published version, for a new record; fails also with {@link TemplateError#TEMPLATE_RETIRED} */
    Uni<CompiledTemplate> open(Tenant tenant, String key);

    /**
     * A document made ready as if it were published.
     *
     * @throws io.kedang.kernel.Problem {@link TemplateError#TEMPLATE_INVALID} with everything that is wrong
     */
    CompiledTemplate compile(JsonNode document, int version, Lang lang);

    /** @return a version, published or retired, to read an older record by; fails with {@link TemplateError#TEMPLATE_NOT_FOUND} */
    Uni<CompiledTemplate> version(Tenant tenant, String key, int version);

    /**
     * Checks a document, stores it as the next version, publishes it and makes the indexes that its fields ask for: for companies without
     * records yet, whose writes it would hold up.
     *
     * @param by member who publishes; null for a preset
     */
    Uni<Template> publish(Tenant tenant, JsonNode document, UUID by);
}
