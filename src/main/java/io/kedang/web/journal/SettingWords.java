package io.kedang.web.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.audit.DetailTexts;
import io.kedang.kernel.Ids;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Values of settings in words. */
final class SettingWords {

    private static final String EVERYONE = "everyone";

    private final EntryKnown known;

    SettingWords(EntryKnown known) {
        this.known = known;
    }

    String of(String setting, String name, JsonNode value) {
        if (value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty()) {
            return text("none");
        }
        return value.isBoolean() ? text(value.asBoolean() ? "yes" : "no") : value.isArray() ? each(name, value)
                : found("setting." + setting + "." + name + "." + value.asText()).orElse(value.asText());
    }

    private String each(String name, JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(one -> one(name, one)).collect(Collectors.joining(list.path(0).isObject() ? "; " : text("comma")));
    }

    private String one(String name, JsonNode value) {
        return switch (name) {
            case "addresses" -> who(value.path("for").asText()) + text("colon") + list(EntryChanges.texts(value.path("allow")));
            case "hours" -> who(value.path("for").asText()) + text("colon") + list(EntryChanges.texts(value.path("days")).stream().map(this::day).toList()) + " "
                    + value.path("from").asText() + "–" + value.path("to").asText() + " (" + value.path("zone").asText() + ")";
            case "secondFactor", "exceptRoles" -> who(value.asText());
            case "mailTo" -> Ids.parse(value.asText()).map(known::person).orElse(value.asText());
            case "sensitivities" -> found("level." + value.asText()).orElse(value.asText());
            default -> value.asText();
        };
    }

    private String who(String role) {
        return role.equals(EVERYONE) ? text(EVERYONE) : known.role(role);
    }

    private String day(String key) {
        return Arrays.stream(DayOfWeek.values()).filter(day -> day.name().toLowerCase(java.util.Locale.ROOT).startsWith(key)).findFirst()
                .map(day -> day.getDisplayName(TextStyle.SHORT, known.reader().lang().locale())).orElse(key);
    }

    private String list(List<String> words) {
        return String.join(text("comma"), words);
    }

    private String text(String key) {
        return DetailTexts.text(known.reader().lang(), key);
    }

    private Optional<String> found(String key) {
        return DetailTexts.found(known.reader().lang(), key);
    }
}
