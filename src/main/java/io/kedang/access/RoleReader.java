package io.kedang.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.RoleViolations.Sink;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the document of a role, and tells what is wrong with it. What is wrong allows nothing. */
final class RoleReader {

    private static final int MOST_GRANTS = 100;
    /** Several for one template hold different records of it. */
    private static final int MOST_OF_ONE = 6;
    private static final Set<String> MEMBERS = Set.of("rights", "grants");

    private final String role;
    private final List<? extends Guarded> templates;
    private final Sink wrong;

    /** @param templates that there are; null when that does not matter */
    RoleReader(String role, List<? extends Guarded> templates, Sink wrong) {
        this.role = role;
        this.templates = templates;
        this.wrong = wrong;
    }

    RoleGrants read(JsonNode document) {
        if (document == null || !document.isObject()) {
            wrong.add("", "not_an_object");
            return new RoleGrants(role, Set.of(), Map.of());
        }
        only(document, MEMBERS, "", wrong);
        return new RoleGrants(role, keys(document.get("rights"), "/rights", Right.class, Right::ofKey, "unknown_right", wrong), grants(document.get("grants")));
    }

    private Map<String, List<Grant>> grants(JsonNode list) {
        var grants = new LinkedHashMap<String, List<Grant>>();
        if (list == null) {
            return Map.of();
        }
        if (!list.isArray() || list.size() > MOST_GRANTS) {
            wrong.add("/grants", "grants", MOST_GRANTS);
            return Map.of();
        }
        for (int i = 0; i < list.size(); i++) {
            read(list.get(i), "/grants/" + i, grants);
        }
        return Map.copyOf(grants);
    }

    private void read(JsonNode node, String pointer, Map<String, List<Grant>> grants) {
        var template = node.path("template").asText();
        var fields = fieldsOf(template, pointer);
        var grant = new GrantReader(role, fields, pointer, wrong).read(node);
        var same = grants.computeIfAbsent(template, key -> new ArrayList<>());
        if (same.size() >= MOST_OF_ONE) {
            wrong.add(pointer, "grants_of_one", MOST_OF_ONE);
        } else {
            same.add(grant);
        }
    }

    /** @return fields that may be named; null when all may */
    private List<? extends GuardedField> fieldsOf(String template, String pointer) {
        if (templates == null) {
            return null;
        }
        if (template.equals(RoleGrants.EVERY)) {
            return templates.stream().flatMap(known -> known.fields().stream()).toList();
        }
        var found = templates.stream().filter(known -> known.key().equals(template)).findFirst();
        if (found.isEmpty()) {
            wrong.add(pointer + "/template", "unknown_template");
        }
        return found.<List<? extends GuardedField>>map(Guarded::fields).orElse(null);
    }

    static void only(JsonNode object, Set<String> members, String pointer, Sink wrong) {
        object.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                wrong.add(pointer + "/" + escaped(name), "unknown_member");
            }
        });
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static <E extends Enum<E>> Set<E> keys(JsonNode list, String pointer, Class<E> type, Function<String, Optional<E>> ofKey, String code, Sink wrong) {
        var found = EnumSet.noneOf(type);
        if (list == null) {
            return Set.of();
        }
        if (!list.isArray()) {
            wrong.add(pointer, "not_a_list");
            return Set.of();
        }
        for (int i = 0; i < list.size(); i++) {
            var one = list.get(i).isTextual() ? ofKey.apply(list.get(i).asText()) : Optional.<E>empty();
            one.ifPresent(found::add);
            if (one.isEmpty()) {
                wrong.add(pointer + "/" + i, code);
            }
        }
        return Set.copyOf(found);
    }
}
