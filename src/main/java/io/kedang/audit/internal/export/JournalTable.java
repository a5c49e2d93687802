package io.kedang.audit.internal.export;

import io.kedang.audit.ActionTexts;
import io.kedang.audit.DetailTexts;
import io.kedang.audit.JournalLine;
import io.kedang.kernel.Lang;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Entries as rows of texts. @param people names of members @param mark of the export, at the end of each row: a row alone leads back too */
record JournalTable(Lang lang, Map<UUID, String> people, String mark) {

    private static final List<String> COLUMNS = List.of("seq", "at", "person", "member", "action", "action_key", "result", "target", "target_id", "fields", "detail", "reason",
            "change", "times", "address", "request_id", "targets", "hash", "mark", "explained");

    List<String> headers() {
        return COLUMNS.stream().map(column -> ActionTexts.of(lang, "column." + column)).toList();
    }

    List<String> row(JournalLine line) {
        return List.of(text(line.seq()), line.at().toInstant().truncatedTo(ChronoUnit.MILLIS).toString(), line.actor() == null ? "" : people.getOrDefault(line.actor(), ""),
                text(line.actor()), ActionTexts.of(lang, line.action()), line.action(), ActionTexts.of(lang, "result." + line.result()), text(line.target()), text(line.targetId()),
                String.join(" ", line.fields()), text(line.detail()), text(line.reason()), text(line.change()), Integer.toString(line.times()), text(line.address()),
                text(line.requestId()), line.targets().stream().map(UUID::toString).collect(Collectors.joining(" ")), text(line.hash()), mark, new DetailTexts(lang, names()).of(line));
    }

    /** People by name; keys, which the other columns have, as they are. */
    private DetailTexts.Names names() {
        return new DetailTexts.Names() {
            @Override
            public String person(UUID id) {
                return people.getOrDefault(id, id.toString());
            }

            @Override
            public String role(String key) {
                return key;
            }

            @Override
            public String preset(String key) {
                return key;
            }

            @Override
            public String fields(String target, List<String> keys) {
                return String.join(", ", keys);
            }

            @Override
            public String page(String path) {
                return path;
            }
        };
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
