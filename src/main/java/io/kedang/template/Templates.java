package io.kedang.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** A tenant's templates. */
public interface Templates {

    /** The published ones, in the preset's order. */
    Uni<List<Template>> published(Tenant tenant);

    /** @return the published version of a template; fails with {@link TemplateError#TEMPLATE_NOT_FOUND} */
    Uni<CompiledTemplate> published(Tenant tenant, String key);

    /** @return a version, published or retired, to read an older record by; fails with {@link TemplateError#TEMPLATE_NOT_FOUND} */
    Uni<CompiledTemplate> version(Tenant tenant, String key, int version);

    /**
     * Checks a document, stores it as the next version, publishes it and makes the indexes that its fields ask for.
     *
     * @param by member who publishes; null for a preset
     */
    Uni<Template> publish(Tenant tenant, JsonNode document, UUID by);
}
