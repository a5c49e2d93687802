package io.kedang.web.bring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.exchange.ImportColumn;
import io.kedang.exchange.ImportReport;
import io.kedang.exchange.ImportReport.Matched;
import io.kedang.exchange.ImportReport.RowError;
import io.kedang.kernel.Lang;
import io.kedang.web.Bundles;
import io.kedang.web.view.ImportPage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people read of a report. */
class ImportViewsTest {

    private static final List<ImportColumn> OFFERED = List.of(new ImportColumn("name", "名称", true), new ImportColumn("price.amount", "价格", true), new ImportColumn("price.currency", "价格 · 币种", false),
            new ImportColumn("lines", "明细", false));
    private static final List<Matched> COLUMNS = List.of(new Matched("Name", "name", false, "Acme"), new Matched("id", null, true, null), new Matched("Colour", null, false, "red"), new Matched("", null, false, null));

    private static ImportPage.Result of(boolean dryRun, List<RowError> errors, String... chosen) {
        return new ImportViews(OFFERED, Bundles.in(ImportMessages.class, Lang.ZH), Lang.ZH).of(new ImportReport(dryRun, 9, 7, 0, 2, COLUMNS, errors, false), List.of(chosen));
    }

    @Test
    void shouldSayWhatEachColumnIsTakenForAndWhatIsMissing() {
        // when
        var result = of(true, List.of());

        // then
        assertThat(result.missing()).isEqualTo("价格");
        assertThat(result.columns()).extracting(ImportPage.Column::unknown).containsExactly(false, false, true, true);
        assertThat(result.columns()).extracting(ImportPage.Column::given).containsExactly(false, true, false, false);
        assertThat(result.columns().get(0).choices()).filteredOn(ImportPage.Choice::chosen).extracting(ImportPage.Choice::value).containsExactly("name:Name");
        assertThat(result.columns().get(0).choices()).extracting(ImportPage.Choice::label).containsExactly("不导入", "名称 *", "价格 *", "价格 · 币种", "明细");
        assertThat(result.columns().get(2).choices()).filteredOn(ImportPage.Choice::chosen).extracting(ImportPage.Choice::value).containsExactly("-:Colour");
        assertThat(result.columns().get(3).header()).isEqualTo("（无列名）");
    }

    @Test
    void shouldNotCallAColumnUnknownThatSomebodyLeftOut() {
        assertThat(of(true, List.of(), "-:Colour", "-:").columns()).noneMatch(ImportPage.Column::unknown);
    }

    @Test
    void shouldShowNoColumnsOfAFileThatIsFiled() {
        assertThat(of(false, List.of()).columns()).isEmpty();
        assertThat(of(false, List.of()).missing()).isEmpty();
    }

    @Test
    void shouldNameFieldsAndHandOutAllMistakes() {
        // given
        var errors = IntStream.range(0, 60).mapToObj(i -> new RowError(i + 2, i == 0 ? null : i == 1 ? "price" : i == 2 ? "lines.0.qty" : i == 3 ? "unheard_of" : "name", "required", "=wrong")).toList();

        // when
        var result = of(true, errors);
        var file = new String(Base64.getDecoder().decode(result.errorFile().substring("data:text/csv;base64,".length())), StandardCharsets.UTF_8);

        // then
        assertThat(result.errors()).hasSize(50).extracting(ImportPage.RowError::column).startsWith("整行", "价格", "明细", "unheard_of", "名称");
        assertThat(result.more()).isTrue();
        assertThat(file.lines()).hasSize(61).contains("2,整行,'=wrong", "61,名称,'=wrong");
        assertThat(of(true, List.of()).errorFile()).isNull();
    }
}
