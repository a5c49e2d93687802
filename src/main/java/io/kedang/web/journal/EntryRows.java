package io.kedang.web.journal;

import io.kedang.audit.Action;
import io.kedang.audit.ActionTexts;
import io.kedang.audit.DetailTexts;
import io.kedang.audit.JournalLine;
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
import java.util.UUID;
import java.util.stream.Collectors;

/** Entries as rows, by day, for somebody who knows no codes; these stand below, for who is asked for help. */
record EntryRows(Reader reader, JournalMessages texts, EntryKnown known, EntryChanges changes) {

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
        var refusal = refusal(line);
        return new Row(CLOCK.format(line.at().atZoneSameInstant(reader.zone())), line.at().toString(), line.seq() == null ? texts.waiting() : line.seq().toString(), who,
                who.substring(0, who.offsetByCodePoints(0, 1)), refusal ? said(line) : ActionTexts.of(reader.lang(), line.action()), "refused".equals(line.result()), on(line), url(line),
                line.times() > 1 ? texts.often(Integer.toString(line.times())) : "", changes.of(line), details(line, refusal), codes(line));
    }

    private static boolean refusal(JournalLine line) {
        return line.action().equals(Action.REQUEST_REFUSED.column());
    }

    private String said(JournalLine line) {
        return new DetailTexts(reader.lang(), known).of(line);
    }

    String who(UUID actor, boolean service) {
        return actor != null ? known.person(actor) : service ? texts.service() : texts.nobody();
    }

    /** A record by its title where the reader may see it, a member, role, team or template by name, a request by what it went for. */
    private String on(JournalLine line) {
        var named = line.targetId() == null ? null : known.named(line.targetId());
        return named != null ? named : line.target() == null ? "" : target(line.target());
    }

    /** @param target one without a colon says no more than its action */
    private String target(String target) {
        if (target.contains("/")) {
            return known.place(Place.of(target)).orElse("");
        }
        var parts = target.split(":", 2);
        return parts.length < 2 ? "" : switch (parts[0]) {
            case "record", "template" -> known.template(parts[1]).orElse(parts[1]);
            case "role" -> known.role(parts[1]);
            default -> "";
        };
    }

    private String url(JournalLine line) {
        var id = line.targetId() != null ? line.targetId() : line.target() != null && line.target().contains("/") ? Place.of(line.target()).id().orElse(null) : null;
        return id != null && known.titles().containsKey(id) ? "/records/" + id : null;
    }

    /** @param told whether the row says already what its detail says */
    private List<Detail> details(JournalLine line, boolean told) {
        var details = new ArrayList<Detail>();
        var reveal = line.action().equals(Action.RECORD_REVEALED.column());
        add(details, texts.reason(), line.reason() != null ? line.reason() : reveal ? line.detail() : null);
        add(details, texts.fields(), told || EntryChanges.speaksForFields(line) || line.action().equals(Action.MEMBER_ROLES_CHANGED.column()) ? "" : known.fields(line.target(), line.fields()));
        add(details, texts.note(), told || reveal ? "" : said(line));
        add(details, texts.shown(), shown(line.targets()));
        add(details, texts.address(), line.address());
        return details;
    }

    /** As they are written, in files too. */
    private List<Detail> codes(JournalLine line) {
        var codes = new ArrayList<Detail>();
        add(codes, texts.actionCode(), line.action());
        add(codes, texts.noteCode(), line.action().equals(Action.RECORD_REVEALED.column()) ? "" : line.detail());
        add(codes, texts.onCode(), line.target());
        add(codes, texts.targetId(), line.targetId() == null ? null : line.targetId().toString());
        add(codes, texts.fieldCodes(), String.join(", ", line.fields()));
        add(codes, texts.request(), line.requestId());
        add(codes, texts.hash(), line.hash());
        return codes;
    }

    /** Those that the reader may not see are only counted. */
    private String shown(List<UUID> targets) {
        var named = targets.stream().limit(MOST_SHOWN).filter(known.titles()::containsKey).map(known.titles()::get).collect(Collectors.joining(DetailTexts.text(reader.lang(), "comma")));
        var others = targets.size() - targets.stream().limit(MOST_SHOWN).filter(known.titles()::containsKey).count();
        return others == 0 ? named : named.isEmpty() ? others == 1 ? texts.recordOne() : texts.records(Long.toString(others)) : texts.more(named, Long.toString(others));
    }

    private static void add(List<Detail> details, String label, String value) {
        if (value != null && !value.isEmpty()) {
            details.add(new Detail(label, value));
        }
    }
}
