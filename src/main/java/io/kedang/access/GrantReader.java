package io.kedang.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.GuardedField.Choosing;
import io.kedang.access.RoleViolations.Sink;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one grant of a role's document. */
final class GrantReader {

    private static final Set<String> MEMBERS = Set.of("template", "actions", "scope", "ceiling", "sensitivity", "fields");
    private static final Set<String> SCOPE = Set.of("kind", "field", "values");
    private static final Set<String> RIGHT = Set.of("access", "mask");
    private static final int MOST_VALUES = 200;
    private static final int MOST_FIELDS = 500;
    /** Holds nothing. */
    private static final Scope NOTHING = new Scope.OfField("", Set.of());

    private final String role;
    private final List<? extends GuardedField> known;
    private final String pointer;
    private final Sink wrong;

    /** @param known fields that may be named; null when that does not matter */
    GrantReader(String role, List<? extends GuardedField> known, String pointer, Sink wrong) {
        this.role = role;
        this.known = known;
        this.pointer = pointer;
        this.wrong = wrong;
    }

    Grant read(JsonNode node) {
        if (!node.isObject()) {
            wrong.add(pointer, "not_an_object");
            return new Grant(role, Set.of(), NOTHING, Sensitivity.PUBLIC, Map.of(), Map.of());
        }
        RoleReader.only(node, MEMBERS, pointer, wrong);
        var actions = RoleReader.keys(node.get("actions"), pointer + "/actions", TemplateAction.class, TemplateAction::ofKey, "unknown_action", wrong);
        if (!actions.contains(TemplateAction.READ) && actions.stream().anyMatch(TemplateAction::needsReading)) {
            wrong.add(pointer + "/actions", "read_missing");
        }
        return new Grant(role, actions, scope(node.get("scope")), ceiling(node.get("ceiling")), bySensitivity(node.get("sensitivity")), byField(node.get("fields")));
    }

    private Scope scope(JsonNode node) {
        if (node == null) {
            return Scope.ALL;
        }
        RoleReader.only(node, SCOPE, pointer + "/scope", wrong);
        return switch (node.path("kind").asText()) {
            case "all" -> Scope.ALL;
            case "own" -> Scope.OWN;
            case "team" -> Scope.TEAM;
            case "field" -> ofField(node);
            default -> nothing("/scope/kind", "unknown_scope");
        };
    }

    private Scope ofField(JsonNode node) {
        var key = node.path("field").asText();
        if (known != null && known.stream().noneMatch(field -> field.key().equals(key) && field.choosing() != Choosing.NONE)) {
            return nothing("/scope/field", "scope_field");
        }
        var values = new HashSet<String>();
        node.path("values").forEach(value -> values.add(value.asText()));
        if (values.isEmpty() || values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.isBlank() || value.length() > 200 || !kept(value))) {
            return nothing("/scope/values", "scope_values");
        }
        return new Scope.OfField(key, Set.copyOf(values));
    }

    /** PostgreSQL keeps no U+0000 and no half characters. */
    private static boolean kept(String text) {
        return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private Scope nothing(String place, String code) {
        wrong.add(pointer + place, code);
        return NOTHING;
    }

    private Sensitivity ceiling(JsonNode node) {
        if (node == null) {
            return Sensitivity.RESTRICTED;
        }
        return Sensitivity.find(node.asText()).orElseGet(() -> {
            wrong.add(pointer + "/ceiling", "unknown_sensitivity");
            return Sensitivity.PUBLIC;
        });
    }

    private Map<Sensitivity, FieldRight> bySensitivity(JsonNode node) {
        var rights = new EnumMap<Sensitivity, FieldRight>(Sensitivity.class);
        if (object(node, "/sensitivity")) {
            node.fields().forEachRemaining(entry -> Sensitivity.find(entry.getKey()).ifPresentOrElse(
                    level -> rights.put(level, right(entry.getValue(), "/sensitivity/" + level.key())),
                    () -> wrong.add(pointer + "/sensitivity/" + RoleReader.escaped(entry.getKey()), "unknown_sensitivity")));
        }
        return Map.copyOf(rights);
    }

    private Map<String, FieldRight> byField(JsonNode node) {
        var rights = new HashMap<String, FieldRight>();
        if (object(node, "/fields") && node.size() <= MOST_FIELDS) {
            node.fields().forEachRemaining(entry -> {
                var place = "/fields/" + RoleReader.escaped(entry.getKey());
                rights.put(entry.getKey(), right(entry.getValue(), place));
                if (known != null && known.stream().noneMatch(field -> field.key().equals(entry.getKey()))) {
                    wrong.add(pointer + place, "unknown_field");
                }
            });
        } else if (node != null && node.size() > MOST_FIELDS) {
            wrong.add(pointer + "/fields", "too_many_fields", MOST_FIELDS);
        }
        return Map.copyOf(rights);
    }

    private boolean object(JsonNode node, String place) {
        if (node != null && !node.isObject()) {
            wrong.add(pointer + place, "not_an_object");
        }
        return node != null && node.isObject();
    }

    private FieldRight right(JsonNode node, String place) {
        if (!node.isObject()) {
            wrong.add(pointer + place, "not_an_object");
            return FieldRight.HIDDEN;
        }
        RoleReader.only(node, RIGHT, pointer + place, wrong);
        var mask = node.path("mask").asText(null);
        if (mask != null && !Masks.known(mask)) {
            wrong.add(pointer + place + "/mask", "unknown_mask");
            mask = Masks.ALL;
        }
        var access = FieldAccess.ofKey(node.path("access").asText());
        if (access.isEmpty()) {
            wrong.add(pointer + place + "/access", "unknown_access");
        }
        return new FieldRight(access.orElse(FieldAccess.HIDDEN), mask);
    }
}
