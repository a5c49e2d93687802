package io.kedang.access.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.AccessError;
import io.kedang.access.RoleDraft;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.ErrorCode;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads what requests on roles and teams say, and refuses members that there are none of. */
final class RoleBodies {

    private static final int MOST_IDS = 5_000;

    private RoleBodies() {
    }

    static RoleDraft role(JsonNode body, Lang lang) {
        only(body, Set.of("key", "name", "description", "document"), AccessError.ROLE_INVALID, lang);
        return new RoleDraft(text(body.path("key")), label(body.path("name")), body.has("description") ? label(body.path("description")) : new Label("", ""), body.get("document"));
    }

    private static Label label(JsonNode node) {
        return new Label(text(node.path("zh")), text(node.path("en")));
    }

    static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    static void only(JsonNode body, Set<String> members, ErrorCode code, Lang lang) {
        if (body == null || !body.isObject()) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        var found = new ArrayList<Violation>();
        body.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                found.add(RoleCheck.violation("/" + name.replace("~", "~0").replace("/", "~1"), "unknown_member", lang));
            }
        });
        if (!found.isEmpty()) {
            throw Problem.of(code, found);
        }
    }

    /** A list of ids; what is no id is refused as a stranger's. */
    static List<UUID> ids(JsonNode list, String pointer, Lang lang) {
        if (list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray() || list.size() > MOST_IDS) {
            throw Problem.of(AccessError.TEAM_INVALID, List.of(RoleCheck.violation(pointer, "not_a_list", lang)));
        }
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < list.size(); i++) {
            var place = pointer + "/" + i;
            ids.add(Ids.parse(list.get(i).asText()).orElseThrow(() -> Problem.of(AccessError.TEAM_INVALID, List.of(RoleCheck.violation(place, "team_member", lang)))));
        }
        return ids.stream().distinct().toList();
    }

    static List<String> keys(JsonNode list, Lang lang) {
        if (!list.isArray() || list.size() > MOST_IDS) {
            throw Problem.of(AccessError.ROLE_INVALID, List.of(RoleCheck.violation("/roles", "not_a_list", lang)));
        }
        var keys = new ArrayList<String>();
        list.forEach(key -> keys.add(key.asText()));
        return keys;
    }
}
