package io.kedang.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.internal.Examination;
import io.kedang.kernel.Lang;
import io.kedang.kernel.sheet.CsvRow;
import io.kedang.kernel.sheet.SheetReader;
import io.kedang.template.Template;
import io.kedang.web.form.RandomForms;
import io.kedang.web.form.RandomTyping;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** What is handed out as a table can be taken in again, and is the same; what the API accepts, the import accepts. */
class CellsTest {

    @Property(tries = 500)
    void shouldTakeInWhatItHandedOut(@ForAll long seed) {
        // given a record as it is stored
        var random = new Random(seed);
        var compiled = new RandomForms(random).template();
        var template = compiled.template();
        var filed = Examination.of(compiled, new RandomTyping(template, random).sent, null, Lang.EN);
        Statistics.label("accepted").collect(filed.violations().isEmpty());
        if (!filed.violations().isEmpty() || emptiedDefault(template, filed.data())) {
            return;
        }

        for (var lang : Lang.values()) {
            // when it goes through the cells of a file
            var cells = CellColumn.of(template).stream().map(column -> CellText.of(column, filed.data().get(column.field().key()), lang)).toList();
            var csv = (CsvRow.MARK + CsvRow.of(CellColumn.of(template).stream().map(CellColumn::key).toList()) + CsvRow.of(cells)).getBytes(StandardCharsets.UTF_8);
            var rows = SheetReader.read(csv, 10).rows();
            var data = data(template, rows.get(0), rows.size() > 1 ? rows.get(1) : List.of());
            var again = Examination.of(compiled, data, null, lang);

            // then
            assertThat(again.violations()).as("cells %s", cells).isEmpty();
            assertThat(stored(again.data())).isEqualTo(stored(filed.data()));
        }
    }

    /** A blank cell says nothing, so a default that somebody emptied on purpose comes back. */
    private static boolean emptiedDefault(Template template, ObjectNode data) {
        return template.fields().stream().anyMatch(field -> field.settings().defaultValue() != null && !data.has(field.key()));
    }

    /** As the database reads it: 1 and 1 are the same, whatever holds them in memory. */
    private static JsonNode stored(ObjectNode data) {
        try {
            return new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readTree(data.toString());
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static ObjectNode data(Template template, List<String> headers, List<String> cells) {
        var data = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        var columns = Headers.match(template, headers, List.of(), Lang.EN);
        for (int i = 0; i < cells.size(); i++) {
            if (!columns.get(i).ignored()) {
                CellValue.put(data, columns.get(i).cells(), CsvRow.unguarded(cells.get(i)));
            }
        }
        return data;
    }

    @Test
    void shouldKeepSpreadsheetsFromRunningWhatSomebodyTyped() {
        // when
        var line = CsvRow.of(List.of("=1+1", "@SUM(A1)", "-cmd", "+8613800138000", "-12.5", "a,b", "say \"hi\"", "\t=x"));

        // then
        assertThat(line).isEqualTo("'=1+1,'@SUM(A1),'-cmd,+8613800138000,-12.5,\"a,b\",\"say \"\"hi\"\"\",'\t=x\r\n");
    }
}
