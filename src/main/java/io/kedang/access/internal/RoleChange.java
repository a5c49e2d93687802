package io.kedang.access.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kedang.access.RoleDraft;
import io.kedang.access.TenantRole;
import io.kedang.kernel.Label;

/** What became of a role, as an entry keeps it: name and document, before and after. */
final class RoleChange {

    /** Beyond it the entry has the differing places only. */
    private static final int LONGEST = 20_000;

    private RoleChange() {
    }

    static String to(RoleDraft role) {
        return text(null, side(role.name(), role.document()));
    }

    static String from(TenantRole role) {
        return text(side(role.name(), role.document()), null);
    }

    static String between(TenantRole before, RoleDraft after) {
        return text(side(before.name(), before.document()), side(after.name(), after.document()));
    }

    private static JsonNode side(Label name, JsonNode document) {
        var side = JsonNodeFactory.instance.objectNode();
        side.putObject("name").put("zh", name.zh()).put("en", name.en());
        return side.set("document", document);
    }

    private static String text(JsonNode from, JsonNode to) {
        var change = JsonNodeFactory.instance.objectNode();
        change.set("from", from);
        change.set("to", to);
        var text = change.toString();
        return text.length() > LONGEST ? null : text;
    }
}
