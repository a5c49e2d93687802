package io.kedang.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/** The documents of roles: what they may say, and what they say. The format is described in {@code docs/rights.md}. */
public final class RoleDocuments {

    private RoleDocuments() {
    }

    /** Everything that is wrong, with pointers into the document. @param templates that there are */
    public static List<Violation> check(JsonNode document, List<? extends Guarded> templates, Lang lang) {
        var found = new ArrayList<Violation>();
        new RoleReader("", templates, (pointer, code, args) -> found.add(RoleViolations.of(pointer, code, lang, args))).read(document);
        return List.copyOf(found);
    }

    /** What staff may unless a company says otherwise. */
    public static JsonNode ofStaff() {
        var document = JsonNodeFactory.instance.objectNode();
        var grant = document.putArray("grants").addObject().put("template", RoleGrants.EVERY);
        Grant.STAFF.actions().stream().sorted().forEach(action -> grant.withArray("/actions").add(action.key()));
        return document;
    }

    /** What a document that was checked once allows. What it says of templates and fields that are no more comes to nothing. */
    public static RoleGrants read(String role, JsonNode document) {
        return new RoleReader(role, null, (pointer, code, args) -> { }).read(document);
    }
}
