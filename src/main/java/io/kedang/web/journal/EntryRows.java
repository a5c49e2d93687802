package io.kedang.web.journal;

import io.kedang.audit.Action;
import io.kedang.audit.ActionTexts;
import io.kedang.audit.JournalLine;
import io.kedang.kernel.Ids;
import io.kedang.web.show.Reader;
import io.kedang.web.view.JournalView.Day;
import io.kedang.web.view.JournalView.Detail;
import io.kedang.web.view.JournalView.Row;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Entries as rows, by day. @param people names of members @param titles of records, as the reader may see them */
record EntryRows(Reader reader, JournalMessages texts, Map<UUID, String> people, Map<UUID, String> titles, EntryWords words) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int MOST_SHOWN = 20;

    List<Day> days(List<JournalLine> lines) {
        var days = new LinkedHashMap<LocalDate, List<Row>>();
        lines.forEach(line -> days.computeIfAbsent(line.at().atZoneSameInstant(reader.zone()).toLocalDate(), day -> new ArrayList<>()).add(row(line)));
        return days.entrySet().stream().map(day -> new Day(name(day.getKey()), day.getValue())).toList();
    }

    private String name(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(reader.lang().locale()).format(day);
    }

    private Row row(JournalLine line) {
        var who = who(line.actor(), line.requestId() == null && !line.action().startsWith("session."));
        return new Row(CLOCK.format(line.at().atZoneSameInstant(reader.zone())), line.at().toString(), line.seq() == null ? texts.waiting() : line.seq().toString(), who,
                who.substring(0, who.offsetByCodePoints(0, 1)), what(line), "refused".equals(line.result()), on(line), url(line),
                line.times() > 1 ? texts.often(Integer.toString(line.times())) : "", details(line));
    }

    /** That a request was refused is said beside it already. */
    private String what(JournalLine line) {
        return line.action().equals(Action.REQUEST_REFUSED.column()) ? "" : ActionTexts.of(reader.lang(), line.action());
    }

    String who(UUID actor, boolean service) {
        return actor != null ? people.getOrDefault(actor, texts.former()) : service ? texts.service() : texts.nobody();
    }

    /** A record by its title where the reader may see it, a member by name, a template by its name. */
    private String on(JournalLine line) {
        if (line.targetId() != null && titles.containsKey(line.targetId())) {
            return titles.get(line.targetId());
        }
        if (line.targetId() != null && people.containsKey(line.targetId())) {
            return people.get(line.targetId());
        }
        return words.target(line.target());
    }

    private String url(JournalLine line) {
        return line.targetId() != null && titles.containsKey(line.targetId()) ? "/records/" + line.targetId() : null;
    }

    private List<Detail> details(JournalLine line) {
        var details = new ArrayList<Detail>();
        add(details, texts.reason(), line.reason(), false);
        add(details, texts.fields(), words.fields(line.target(), line.fields()), false);
        add(details, texts.change(), line.change(), true);
        add(details, texts.note(), note(line.detail()), false);
        add(details, texts.shown(), shown(line.targets()), false);
        add(details, texts.on(), line.target(), false);
        add(details, texts.targetId(), line.targetId() == null ? null : line.targetId().toString(), true);
        add(details, texts.address(), line.address(), true);
        add(details, texts.request(), line.requestId(), true);
        add(details, texts.hash(), line.hash(), true);
        return details;
    }

    /** Whose eyes were looked through, by name. */
    private String note(String detail) {
        return detail == null || !detail.startsWith("as ") ? detail
                : Ids.parse(detail.substring(3)).map(member -> texts.asMember(people.getOrDefault(member, texts.former()))).orElse(detail);
    }

    private String shown(List<UUID> targets) {
        var names = targets.stream().limit(MOST_SHOWN).map(id -> titles.getOrDefault(id, id.toString())).collect(Collectors.joining(", "));
        return targets.size() > MOST_SHOWN ? names + " … " + targets.size() : names;
    }

    private static void add(List<Detail> details, String label, String value, boolean code) {
        if (value != null && !value.isEmpty()) {
            details.add(new Detail(label, value, code));
        }
    }
}
