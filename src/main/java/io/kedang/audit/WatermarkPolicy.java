package io.kedang.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.kedang.access.Actor;
import io.kedang.access.Sensitivity;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where pages carry a watermark, for whom they do not, and what is blocked on those that do.
 *
 * @param from        key of the lowest sensitivity of a page with one; {@code off} for none at all
 * @param exceptRoles keys of roles whose members are excepted
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WatermarkPolicy(String from, List<String> exceptRoles, boolean copy, boolean print, boolean drag) {

    public static final String OFF = "off";
    public static final WatermarkPolicy NONE = new WatermarkPolicy(OFF, List.of(), false, false, false);
    private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9_-]{1,60}");
    private static final int MOST_ROLES = 100;

    public WatermarkPolicy {
        exceptRoles = exceptRoles == null ? List.of() : exceptRoles.stream().map(key -> key == null ? "" : key).toList();
    }

    public boolean possible() {
        return from != null && (from.equals(OFF) || Sensitivity.find(from).isPresent()) && exceptRoles.size() <= MOST_ROLES
                && exceptRoles.stream().allMatch(key -> ROLE.matcher(key).matches());
    }

    /** Whether the actor's pages of that sensitivity carry the mark. */
    public boolean marks(Actor actor, Sensitivity page) {
        return !from.equals(OFF) && page.compareTo(Sensitivity.ofKey(from)) >= 0 && actor.grants().roles().stream().noneMatch(role -> exceptRoles.contains(role.key()));
    }
}
