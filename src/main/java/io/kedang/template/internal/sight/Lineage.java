package io.kedang.template.internal.sight;

import io.kedang.template.Field;
import io.kedang.template.Template;
import java.util.List;
import java.util.Map;

/**
 * What a template may become, and what its values have been.
 *
 * @param before the version in force; null for a new template
 * @param gone   by key of a field that comes anew, the versions that were the last to have it: what is on file from then is shown under its key
 */
record Lineage(Template before, Map<String, List<Template>> gone, Template after) {

    /** A field as it was in a version. */
    record Past(Template template, Field field) {
    }

    /** What the values of a field were until now; empty of a field that there never was. */
    List<Past> of(String key) {
        return versions(key).stream().map(version -> new Past(version, version.field(key).orElseThrow())).toList();
    }

    private List<Template> versions(String key) {
        return before != null && before.field(key).isPresent() ? List.of(before) : gone.getOrDefault(key, List.of());
    }
}
