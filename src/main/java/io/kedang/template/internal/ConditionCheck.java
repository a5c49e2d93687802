package io.kedang.template.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A view's condition, {@code field:operator:value}, can be asked of the list. */
final class ConditionCheck {

    private static final Set<String> WITHOUT_VALUE = Set.of("empty", "present");
    private static final Set<String> WITH_VALUE = Set.of("eq", "ne", "in", "contains", "gt", "gte", "lt", "lte");
    private static final Set<String> RANGES = Set.of("gt", "gte", "lt", "lte");
    private static final Set<String> RANGED = Set.of("number", "money", "percent", "rating", "date", "datetime", "formula");
    private static final Set<String> WORDED = Set.of("text", "email", "phone", "url", "idnumber", "autonumber", "multichoice", "formula");
    private static final Set<String> ENVELOPE = Set.of("stage", "created_at", "updated_at", "created_by", "updated_by");

    private ConditionCheck() {
    }

    static void check(String condition, JsonNode properties, String place, Findings found) {
        var parts = condition.split(":", 3);
        var field = properties.path(parts[0]).path("kedang");
        if (field.isMissingNode() && !ENVELOPE.contains(parts[0])) {
            found.add(place, "unknown_field", parts[0]);
        } else if (!field.isMissingNode() && !field.path("filterable").asBoolean()) {
            found.add(place, "not_filterable", parts[0]);
        } else if (!(parts.length == 2 ? WITHOUT_VALUE : WITH_VALUE).contains(parts[1]) || !field.isMissingNode() && !suits(parts[1], field.path("type").asText())) {
            found.add(place, "condition_operator", parts[1]);
        }
    }

    private static boolean suits(String operator, String type) {
        return (!RANGES.contains(operator) || RANGED.contains(type)) && (!"contains".equals(operator) || WORDED.contains(type));
    }
}
