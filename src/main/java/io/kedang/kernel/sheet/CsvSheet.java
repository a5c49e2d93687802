package io.kedang.kernel.sheet;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.kedang.kernel.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text with separators: commas, semicolons, tabs or bars, whichever the first lines have most of. */
final class CsvSheet {

    private static final CsvMapper MAPPER = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int FIRST_LINES = 20_000;

    private CsvSheet() {
    }

    static Sheet read(byte[] file, int mostRows) {
        var text = TextEncoding.decode(file);
        var rows = new ArrayList<List<String>>();
        try (MappingIterator<String[]> lines = MAPPER.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(separator(text)).withoutEscapeChar()).readValues(new StringReader(text))) {
            while (rows.size() < mostRows && lines.hasNextValue()) {
                rows.add(Arrays.stream(lines.nextValue()).limit(Sheet.MOST_COLUMNS + 1).map(CsvSheet::cell).toList());
            }
            return new Sheet(rows, lines.hasNextValue());
        } catch (IOException | RuntimeException malformed) {
            throw Problem.of(SheetError.SPREADSHEET_UNREADABLE);
        }
    }

    private static String cell(String text) {
        return text == null ? "" : Sheet.cell(text);
    }

    /** Separators inside quotes are text. */
    private static char separator(String text) {
        var counts = new int[SEPARATORS.size()];
        var quoted = false;
        for (int i = 0; i < Math.min(text.length(), FIRST_LINES); i++) {
            quoted ^= text.charAt(i) == '"';
            var which = quoted ? -1 : SEPARATORS.indexOf(text.charAt(i));
            if (which >= 0) {
                counts[which]++;
            }
        }
        var best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.get(best);
    }
}
