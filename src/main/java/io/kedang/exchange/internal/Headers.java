package io.kedang.exchange.internal;

import io.kedang.exchange.ExchangeError;
import io.kedang.exchange.ImportReport.Matched;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.template.Template;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a file's columns are: by key, by label in either language, by an export's header. Case, width, stars and blanks do not count. */
final class Headers {

    /** The stage is no field, but filed with them. */
    static final String STAGE = "stage";
    /** Said of a column that is to be left out. */
    static final String NOTHING = "-";
    private static final int LONGEST_SAMPLE = 60;
    private static final int LOOKED_FOR_SAMPLES = 50;

    private final Map<String, CellColumn> byKey = new HashMap<>();
    private final Map<String, CellColumn> known = new HashMap<>();
    private final Map<String, String> own;
    private final Map<String, String> wanted;
    private final Lang lang;
    private final List<Column> columns = new ArrayList<>();

    /**
     * A column of the file.
     *
     * @param cells what it holds; null for the stage, and for what is unknown
     */
    record Column(String header, CellColumn cells, boolean stage, boolean ignored) {

        boolean known() {
            return cells != null || stage;
        }

        String key() {
            return stage ? STAGE : cells == null ? null : cells.key();
        }

        String called(Lang lang) {
            return stage ? Texts.get(lang, "cell.stage") : cells.header(lang);
        }

        /** @param sample of what is in it, or null */
        Matched matched(String sample) {
            return new Matched(header, key(), ignored, sample);
        }
    }

    private Headers(Template template, List<String> chosen, Lang lang) {
        this.lang = lang;
        for (var column : CellColumn.of(template)) {
            byKey.put(column.key(), column);
            known.putIfAbsent(plain(column.key()), column);
            known.putIfAbsent(plain(column.header(Lang.ZH)), column);
            known.putIfAbsent(plain(column.header(Lang.EN)), column);
        }
        own = EnvelopeColumns.names();
        wanted = chosen.stream().collect(Collectors.toMap(Headers::header, Headers::key, (first, second) -> second));
    }

    private static String header(String chosen) {
        return chosen.substring(chosen.indexOf(':') + 1).strip();
    }

    private static String key(String chosen) {
        return chosen.substring(0, Math.max(0, chosen.indexOf(':'))).strip();
    }

    /**
     * @param chosen {@code key:header} for columns that are to be something else than their header says
     * @param lang in which refusals call the fields
     * @throws Problem when two columns are the same, or one is chosen to be what there is not
     */
    static List<Column> match(Template template, List<String> headers, List<String> chosen, Lang lang) {
        var match = new Headers(template, chosen, lang);
        headers.forEach(match::add);
        return match.columns;
    }

    /** @throws Problem when there is nothing to be read */
    static void mustKnow(List<Column> columns) {
        if (columns.stream().noneMatch(column -> column.known() && !column.ignored())) {
            throw Problem.of(ExchangeError.IMPORT_NOTHING_KNOWN);
        }
    }

    /** What a column says in the first of its rows that say anything. */
    static String sample(List<List<String>> rows, int column) {
        return rows.stream().skip(1).limit(LOOKED_FOR_SAMPLES).filter(row -> row.size() > column && !row.get(column).isBlank()).findFirst()
                .map(row -> row.get(column).strip()).map(text -> text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST_SAMPLE, text.codePointCount(0, text.length()))))).orElse(null);
    }

    private void add(String header) {
        var column = wanted.containsKey(header.strip()) ? chosen(header, wanted.get(header.strip())) : find(header);
        if (column.known() && columns.stream().anyMatch(other -> column.key().equals(other.key()))) {
            throw Problem.of(ExchangeError.IMPORT_COLUMN_TWICE, column.called(lang));
        }
        columns.add(column);
    }

    private Column chosen(String header, String key) {
        if (key.equals(NOTHING) || key.equals(STAGE)) {
            return new Column(header, null, key.equals(STAGE), false);
        }
        var cells = byKey.get(key);
        if (cells == null || cells.given()) {
            throw Problem.of(ExchangeError.IMPORT_COLUMN_UNKNOWN, header);
        }
        return new Column(header, cells, false, false);
    }

    private Column find(String header) {
        var cells = known.get(plain(header));
        if (cells != null) {
            return new Column(header, cells, false, cells.given());
        }
        var envelope = own.get(plain(header));
        return new Column(header, null, STAGE.equals(envelope), envelope != null && !STAGE.equals(envelope));
    }

    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s*]+", "");
    }
}
