package io.kedang.exchange.internal;

import io.kedang.exchange.ExchangeError;
import io.kedang.exchange.ImportReport.Matched;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.template.Template;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a file's columns are: by key, by label in either language, by an export's header. Case, width, stars and blanks do not count. */
final class Headers {

    /** The stage is no field, but filed with them. */
    static final String STAGE = "stage";

    private final Map<String, CellColumn> known = new HashMap<>();
    private final Map<String, String> own;
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

        Matched matched() {
            return new Matched(header, stage ? STAGE : cells == null ? null : cells.key(), ignored);
        }
    }

    private Headers(Template template) {
        for (var column : CellColumn.of(template)) {
            known.putIfAbsent(plain(column.key()), column);
            known.putIfAbsent(plain(column.header(Lang.ZH)), column);
            known.putIfAbsent(plain(column.header(Lang.EN)), column);
        }
        own = EnvelopeColumns.names();
    }

    /** @throws Problem when nothing is known, or two columns are the same */
    static List<Column> match(Template template, List<String> headers) {
        var match = new Headers(template);
        headers.forEach(match::add);
        if (match.columns.stream().noneMatch(column -> column.known() && !column.ignored())) {
            throw Problem.of(ExchangeError.IMPORT_NOTHING_KNOWN);
        }
        return match.columns;
    }

    private void add(String header) {
        var column = find(header);
        if (column.known() && columns.stream().anyMatch(other -> other.matched().field() != null && other.matched().field().equals(column.matched().field()))) {
            throw Problem.of(ExchangeError.IMPORT_COLUMN_TWICE, column.matched().field());
        }
        columns.add(column);
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
