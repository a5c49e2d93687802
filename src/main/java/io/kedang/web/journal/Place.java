package io.kedang.web.journal;

import io.kedang.kernel.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a request went, taken apart.
 *
 * @param areas    by which a text may know it, the closest first, e.g. {@code settings/roles} and {@code settings}
 * @param template key of a template, or null
 */
record Place(List<String> areas, String template, Optional<UUID> id) {

    private static final Pattern BEFORE = Pattern.compile("^(?:[A-Z]+ )?(?:/api/v1)?/");
    private static final List<String> OF_TEMPLATES = List.of("archive", "templates");

    /** @param text a path, with a method before it or not */
    static Place of(String text) {
        var parts = BEFORE.matcher(text).replaceFirst("").split("/");
        var id = Arrays.stream(parts).map(Ids::parse).flatMap(Optional::stream).findFirst();
        var named = parts.length > 1 && OF_TEMPLATES.contains(parts[0]) && id.isEmpty() ? parts[1] : null;
        return new Place(parts.length > 1 ? List.of(parts[0] + "/" + parts[1], parts[0]) : List.of(parts[0]), named, id);
    }
}
