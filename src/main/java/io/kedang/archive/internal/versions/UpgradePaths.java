package io.kedang.archive.internal.versions;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.TemplateVersions;
import io.kedang.template.Templates;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds the ways from older versions to newer ones. Versions never change, so neither do ways. */
@ApplicationScoped
public class UpgradePaths {

    private record Key(UUID tenant, String template, int from, int to) {
    }

    private final Templates templates;
    private final TemplateVersions versions;
    private final Cache<Key, UpgradePath> paths = Caffeine.newBuilder().maximumSize(500).build();

    UpgradePaths(Templates templates, TemplateVersions versions) {
        this.templates = templates;
        this.versions = versions;
    }

    /** @param from the oldest version that a record may be on */
    public Uni<UpgradePath> to(Tenant tenant, CompiledTemplate target, int from) {
        var template = target.template();
        if (from >= template.version()) {
            return Uni.createFrom().item(new UpgradePath(target, List.of(), tenant.lang()));
        }
        var key = new Key(tenant.id(), template.key(), from, template.version());
        var known = paths.getIfPresent(key);
        return known != null ? Uni.createFrom().item(known) : find(tenant, target, from).invoke(path -> paths.put(key, path));
    }

    private Uni<UpgradePath> find(Tenant tenant, CompiledTemplate target, int from) {
        var template = target.template();
        return Multi.createFrom().range(from, template.version() + 1)
                .onItem().transformToUniAndConcatenate(version -> templates.version(tenant, template.key(), version)).collect().asList()
                .chain(all -> versions.remedies(tenant, template.key(), from, template.version()).map(remedies -> new UpgradePath(target, steps(all, remedies), tenant.lang())));
    }

    private static List<Step> steps(List<CompiledTemplate> versions, List<JsonNode> remedies) {
        var steps = new ArrayList<Step>();
        for (int i = 1; i < versions.size(); i++) {
            steps.add(new Step(versions.get(i - 1).template(), versions.get(i), remedies.get(i - 1)));
        }
        return List.copyOf(steps);
    }
}
