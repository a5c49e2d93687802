package io.kedang.web.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.FieldAccess;
import io.kedang.access.Grant;
import io.kedang.access.RoleDraft;
import io.kedang.access.Sensitivity;
import io.kedang.kernel.Label;
import io.kedang.web.form.FormValues;
import java.util.List;
import java.util.Locale;

/** A role from what its editor posted. What a line leaves as usual is not written down; the roles themselves judge whether it is right. */
final class RoleForm {

    static final String OWN_PATTERN = "own";
    private static final String BY_FIELD = "field:";
    private static final int MOST_LINES = 100;
    private static final int LONGEST_KEY = 40;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RoleForm() {
    }

    static RoleDraft of(FormValues form) {
        var name = both(form.one("name_zh"), form.one("name_en"));
        return new RoleDraft(key(name.en()), name, both(form.one("description_zh"), form.one("description_en")), document(form));
    }

    /** Said in one language, it is said in both. */
    private static Label both(String zh, String en) {
        return new Label((zh.isBlank() ? en : zh).strip(), (en.isBlank() ? zh : en).strip());
    }

    /** What a new role is called by programs. */
    static String key(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[^a-z]+|_+$", "");
        return plain.isEmpty() ? "role_" + Integer.toHexString(name.hashCode()) : plain.substring(0, Math.min(plain.length(), LONGEST_KEY));
    }

    static List<String> lines(FormValues form) {
        return form.all("line").stream().filter(line -> line.matches("[0-9]{1,3}")).distinct().limit(MOST_LINES).toList();
    }

    private static ObjectNode document(FormValues form) {
        var document = JSON.objectNode();
        var rights = document.putArray("rights");
        form.all("right").forEach(rights::add);
        var grants = document.putArray("grants");
        lines(form).forEach(line -> grants.add(line(form, "l." + line + ".")));
        return document;
    }

    private static ObjectNode line(FormValues form, String name) {
        var grant = JSON.objectNode().put("template", form.one(name + "template"));
        var actions = grant.putArray("actions");
        form.all(name + "action").forEach(actions::add);
        scope(form, name, grant);
        if (!form.one(name + "ceiling").isEmpty() && !form.one(name + "ceiling").equals(Sensitivity.RESTRICTED.key())) {
            grant.put("ceiling", form.one(name + "ceiling"));
        }
        levels(form, name, grant);
        fields(form, name, grant);
        return grant;
    }

    private static void scope(FormValues form, String name, ObjectNode grant) {
        var scope = form.one(name + "scope");
        if (scope.startsWith(BY_FIELD)) {
            var field = scope.substring(BY_FIELD.length());
            var values = grant.putObject("scope").put("kind", "field").put("field", field).putArray("values");
            form.all(name + "value." + field).forEach(values::add);
        } else if (!scope.equals("all")) {
            grant.putObject("scope").put("kind", scope);
        }
    }

    private static void levels(FormValues form, String name, ObjectNode grant) {
        for (var level : Sensitivity.values()) {
            var right = right(form, name + "level." + level.key());
            var usual = Grant.usual(level).access().key();
            if (right != null && !(right.path("access").asText().equals(usual) && !right.has("mask"))) {
                grant.withObject("/sensitivity").set(level.key(), right);
            }
        }
    }

    private static void fields(FormValues form, String name, ObjectNode grant) {
        var prefix = name + "field.";
        form.texts().keySet().stream().filter(key -> key.startsWith(prefix) && key.endsWith(".access")).sorted()
                .map(key -> key.substring(prefix.length(), key.length() - ".access".length())).forEach(field -> {
                    var right = right(form, prefix + field);
                    if (right != null) {
                        grant.withObject("/fields").set(field, right);
                    }
                });
    }

    /** Null when nothing is said. A mask means something only where values are masked. */
    private static JsonNode right(FormValues form, String name) {
        var access = form.one(name + ".access");
        if (access.isEmpty()) {
            return null;
        }
        var right = JSON.objectNode().put("access", access);
        var mask = form.one(name + ".mask").equals(OWN_PATTERN) ? form.one(name + ".pattern").strip() : form.one(name + ".mask");
        if (!mask.isEmpty() && (access.equals(FieldAccess.MASKED.key()) || access.equals(FieldAccess.ENTER.key()))) {
            right.put("mask", mask);
        }
        return right;
    }
}
