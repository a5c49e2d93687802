package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Sections, stages, lists, views, page and rules name each thing once, and only what is there. */
final class LayoutCheck {

    private static final Set<String> SORTED_BY = Set.of("created_at", "updated_at");

    private final JsonNode properties;
    private final JsonNode ours;
    private final Findings found;

    private LayoutCheck(JsonNode document, Findings found) {
        this.properties = document.path("properties");
        this.ours = document.path("kedang");
        this.found = found;
    }

    static void check(JsonNode document, Findings found) {
        var check = new LayoutCheck(document, found);
        check.required(document.path("required"));
        check.sections();
        check.stages();
        check.list("/kedang/list", check.ours.path("list"));
        check.views();
        check.rules();
    }

    private void required(JsonNode keys) {
        fields(keys, "/required");
        for (int i = 0; i < keys.size(); i++) {
            var type = properties.path(keys.get(i).asText()).path("kedang").path("type").asText();
            if (Set.of("file", "autonumber", "formula").contains(type)) {
                found.add("/required/" + i, "cannot_be_required", keys.get(i).asText());
            }
        }
    }

    private void sections() {
        var sections = keys(ours.path("sections"), "/kedang/sections");
        properties.fields().forEachRemaining(field -> {
            if (!sections.contains(field.getValue().path("kedang").path("section").asText())) {
                found.add("/properties/" + field.getKey() + "/kedang/section", "unknown_section");
            }
        });
        fields(ours.path("page").path("highlights"), "/kedang/page/highlights");
        each(ours.path("page").path("sections"), (key, i) -> {
            if (!sections.contains(key)) {
                found.add("/kedang/page/sections/" + i, "unknown_section");
            }
        });
    }

    private void stages() {
        var stages = ours.path("stages");
        var known = keys(stages, "/kedang/stages");
        for (int i = 0; i < stages.size(); i++) {
            var place = "/kedang/stages/" + i + "/moves/";
            each(stages.get(i).path("moves"), (key, j) -> {
                if (!known.contains(key)) {
                    found.add(place + j, "unknown_stage", key);
                }
            });
        }
    }

    private void views() {
        var views = ours.path("views");
        keys(views, "/kedang/views");
        for (int i = 0; i < views.size(); i++) {
            var place = "/kedang/views/" + i;
            list(place, views.get(i));
            each(views.get(i).path("conditions"), (condition, j) -> ConditionCheck.check(condition, properties, place + "/conditions/" + j, found));
        }
    }

    private void list(String place, JsonNode list) {
        each(list.path("columns"), (key, i) -> {
            if (!key.startsWith("_") && !properties.has(key)) {
                found.add(place + "/columns/" + i, "unknown_field", key);
            }
        });
        var sort = list.path("sort").asText("-updated_at").replaceFirst("^-", "");
        if (SORTED_BY.contains(sort)) {
            return;
        }
        if (!properties.has(sort)) {
            found.add(place + "/sort", "unknown_field", sort);
        } else if (!properties.path(sort).path("kedang").path("sortable").asBoolean()) {
            found.add(place + "/sort", "not_sortable", sort);
        }
    }

    private void rules() {
        var rules = ours.path("rules");
        keys(rules, "/kedang/rules");
        for (int i = 0; i < rules.size(); i++) {
            var field = rules.get(i).path("field");
            if (field.isTextual() && !properties.has(field.asText())) {
                found.add("/kedang/rules/" + i + "/field", "unknown_field", field.asText());
            }
        }
    }

    private void fields(JsonNode keys, String place) {
        each(keys, (key, i) -> {
            if (!properties.has(key)) {
                found.add(place + "/" + i, "unknown_field", key);
            }
        });
    }

    /** The keys of a list of things, each of which has its own. */
    private Set<String> keys(JsonNode things, String place) {
        var keys = new HashSet<String>();
        for (int i = 0; i < things.size(); i++) {
            var key = things.get(i).path("key").asText();
            if (!keys.add(key)) {
                found.add(place + "/" + i + "/key", "repeated_key", key);
            }
        }
        return keys;
    }

    private interface Entry {
        void at(String text, int index);
    }

    private static void each(JsonNode list, Entry entry) {
        for (int i = 0; i < list.size(); i++) {
            entry.at(list.get(i).asText(), i);
        }
    }
}
