package io.kedang.template.internal.propose;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.kernel.ErrorCode;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.sheet.Sheet;
import io.kedang.kernel.sheet.SheetError;
import io.kedang.kernel.sheet.SheetReader;
import io.kedang.template.TemplateProposal;
import io.kedang.template.internal.TemplateChecker;
import io.kedang.testing.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What spreadsheets propose: a template that can be published as it is, with the types that a person would choose. */
class SpreadsheetProposalTest {

    private static final String CUSTOMERS = """
            客户名称,客户类型,联系人,手机号,邮箱,网址,合同金额,折扣,签约日期,创建时间,是否有效,数量,统一社会信用代码,身份证号,标签,备注,id
            北辰五金有限公司,工厂,张三,13800138000,zhang@example.com,https://a.example,"¥12,500.00",12.5%,2026/1/5,2026-01-05 08:30,是,10,91310000MA1FL1LMXY,11010519491231002X,"重点、老客户","多行
            备注",1
            南方贸易有限公司,贸易商,李四,139 0013 9000,li@example.com,https://b.example,￥300,5%,2026年2月3日,2026-02-03 09:00:00,否,20,,,老客户,,2
            东海建材厂,工厂,王五,+86 13700137000,,,"¥1,000.50",0%,2026.3.4,2026-03-04 10:00,是,30,,,"重点、新客户",,3
            西山电子,工厂,赵六,13600136000,zhao@example.com,,¥20,1%,2026-04-05,2026-04-05 11:00,是,40,,,新客户,,4
            中天机械,贸易商,孙七,13500135000,sun@example.com,,¥30,2%,2026-05-06,2026-05-06 12:00,否,50,,,"老客户、新客户",,5
            长江物流,工厂,周八,13400134000,zhou@example.com,,¥40,3%,2026-06-07,2026-06-07 13:00,是,60,,,重点,,6
            """;

    private static TemplateProposal propose(String name, byte[] file) {
        return SpreadsheetProposal.of(name, file, Lang.EN);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode good(TemplateProposal proposal) {
        assertThat(TemplateChecker.check(proposal.document(), Lang.EN)).isEmpty();
        assertThat(proposal.notes()).isNotEmpty().noneMatch(note -> note.startsWith("proposal."));
        return proposal.document();
    }

    private static String types(JsonNode document) {
        return document.path("properties").properties().stream().map(field -> field.getKey() + ":" + field.getValue().at("/kedang/type").asText()).toList().toString();
    }

    @Test
    void shouldProposeTheTypesThatTheValuesHave() {
        // when
        var document = good(propose("客户名单.csv", utf8(CUSTOMERS)));

        // then
        assertThat(types(document)).isEqualTo("[customer_name:text, customer_type:choice, contact_person:text, mobile_number:phone, e_mail:email, website:url, contract_amount:money,"
                + " discount:percent, signing_date:date, created_on:datetime, active:boolean, quantity:number, unified_social_credit_code:idnumber, id_number:idnumber,"
                + " labels:multichoice, remarks:longtext, id_2:number]");
        assertThat(document.at("/kedang/key").asText()).isEqualTo("ke_hu_ming_dan");
        assertThat(document.at("/kedang/name/zh").asText()).isEqualTo("客户名单");
        assertThat(document.at("/kedang/titleField").asText()).isEqualTo("customer_name");
        assertThat(document.path("required").toString()).contains("customer_name", "mobile_number", "signing_date").doesNotContain("e_mail", "id_number", "remarks");
        assertThat(document.at("/properties/customer_type/kedang/options/0/value").asText()).isEqualTo("gong_chang");
        assertThat(document.at("/properties/labels/items/enum")).hasSize(3);
        assertThat(document.at("/properties/contract_amount/properties/currency/enum/0").asText()).isEqualTo("CNY");
        assertThat(document.at("/properties/id_number/kedang/scheme").asText()).isEqualTo("cn_resident_id");
        assertThat(document.at("/properties/id_number/kedang/sensitivity").asText()).isEqualTo("restricted");
        assertThat(document.at("/properties/mobile_number/kedang/mask").asText()).isEqualTo("phone");
    }

    @Test
    void shouldReadWhatExcelWritesInChina() {
        var expected = types(good(propose("a.csv", utf8(CUSTOMERS))));

        assertThat(types(good(propose("a.csv", CUSTOMERS.getBytes(Charset.forName("GB18030")))))).isEqualTo(expected);
        assertThat(types(good(propose("a.csv", utf8("\ufeff" + CUSTOMERS))))).isEqualTo(expected);
        assertThat(types(good(propose("a.csv", ("\ufeff" + CUSTOMERS).getBytes(StandardCharsets.UTF_16LE))))).isEqualTo(expected);
        assertThat(types(good(propose("a.csv", utf8(CUSTOMERS.replace(",", "\t").replace("12\t500", "12,500").replace("1\t000", "1,000")))))).isEqualTo(expected);
    }

    @Test
    void shouldReadAWorkbookAsPeopleSeeIt() {
        // given
        var rows = Workbooks.row("客户台账") + "<row/>" + Workbooks.row("客户名称", "手机", "日期", "折扣", "单价", "下次联系", "编号", "备注")
                + IntStream.range(0, 8).mapToObj(i -> "<row><c t=\"inlineStr\"><is><t>客户" + i + "</t></is></c><c><v>1380013800" + i + "</v></c><c s=\"1\"><v>4600" + i + "</v></c>"
                        + "<c s=\"2\"><v>0.1" + i + "</v></c><c s=\"3\"><v>1234.5" + i + "</v></c><c s=\"4\"><v>46000.5</v></c><c t=\"inlineStr\"><is><t>000" + i + "</t></is></c></row>")
                .reduce("", String::concat);

        // when
        var document = good(propose("台账.xlsx", Workbooks.of(rows)));

        // then
        assertThat(types(document)).isEqualTo("[customer_name:text, mobile:phone, date:date, discount:percent, unit_price:money, xia_ci_lian_xi:datetime, number:text, remarks:longtext]");
    }

    static Stream<Path> spectrum() {
        return list(SharedData.folder("spreadsheets/csv-spectrum/csvs")).filter(file -> file.toString().endsWith(".csv"));
    }

    private static Stream<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("spectrum")
    void shouldReadOddCsvAsItIsMeant(Path file) throws IOException {
        // given
        var name = file.getFileName().toString().replace(".csv", ".json");
        var meant = new com.fasterxml.jackson.databind.ObjectMapper().readTree(file.resolveSibling("../json").resolve(name).toFile());

        // when
        var rows = SheetReader.read(bytes(file), 1_020).rows();

        // then
        for (int i = 0; i < meant.size(); i++) {
            for (int j = 0; j < rows.get(0).size(); j++) {
                assertThat(rows.get(i + 1).get(j)).isEqualTo(Sheet.cell(meant.get(i).path(rows.get(0).get(j)).asText()));
            }
        }
        assertThat(rows).hasSize(meant.size() + 1);
        good(propose(name, bytes(file)));
    }

    static Stream<Path> realFiles() {
        return Stream.concat(list(SharedData.folder("header-matching")).filter(Files::isDirectory).map(folder -> folder.resolve("source.csv")),
                list(SharedData.folder("documents/text")).filter(file -> file.toString().endsWith(".xlsx")));
    }

    @ParameterizedTest
    @MethodSource("realFiles")
    void shouldMakeATemplateOfRealFiles(Path file) {
        good(propose(file.getFileName().toString(), bytes(file)));
    }

    @Test
    void shouldNumberRecordsWhenNoColumnNamesThem() {
        var wide = IntStream.range(0, 230).mapToObj(i -> "c" + i).toList();
        var document = good(propose("n.csv", utf8(String.join(",", wide) + "\n" + String.join(",", wide.stream().map(name -> "1").toList()))));

        assertThat(document.path("properties")).hasSize(200);
        assertThat(document.at("/kedang/titleField").asText()).isEqualTo("record_number");
    }

    @Test
    void shouldLookAtNoMoreThanAThousandRows() {
        var proposal = propose("n.csv", utf8("name,n\n" + "a,1\n".repeat(50_000)));

        good(proposal);
        assertThat(proposal.notes()).anyMatch(note -> note.contains("1,000 rows"));
    }

    @Test
    void shouldTakeNothingUnreadableIntoTheTemplate() {
        var document = good(propose("..\\..\\a\u0000b\ud800.csv", utf8("\u202e名\u0007称,=cmd|'/c calc'!A0,<script>\n" + "a,b,c\n".repeat(3))));

        assertThat(document.toString()).doesNotContain("\\u0000", "\\u0007", "\u202e", "..");
    }

    private static ErrorCode refusal(byte[] file) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> catchThrowableOfType(Problem.class, () -> propose("x.xlsx", file))).code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\n", ",,,\n,,,", " \t "})
    void shouldRefuseEmptyFiles(String text) {
        assertThat(refusal(utf8(text))).isEqualTo(SheetError.SPREADSHEET_EMPTY);
    }

    @Test
    void shouldRefuseWhatIsNoSpreadsheet() {
        var noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        var excel = Workbooks.of(Workbooks.row("a"));

        assertThat(refusal(noise)).isEqualTo(SheetError.SPREADSHEET_UNREADABLE);
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0, 0})).isEqualTo(SheetError.SPREADSHEET_UNREADABLE);
        assertThat(refusal(Workbooks.zip(java.util.Map.of("a.txt", "b")))).isEqualTo(SheetError.SPREADSHEET_UNREADABLE);
        assertThat(refusal(java.util.Arrays.copyOf(excel, excel.length / 3))).isEqualTo(SheetError.SPREADSHEET_UNREADABLE);
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})).isEqualTo(SheetError.SPREADSHEET_OLD);
        assertThat(refusal(new byte[10_000_001])).isEqualTo(SheetError.SPREADSHEET_TOO_LARGE);
    }

    @Test
    void shouldNotBlowUp() {
        var bomb = Workbooks.parts(Workbooks.row("a"));
        bomb.put("xl/worksheets/sheet9.xml", "0".repeat(201_000_000));
        var unneeded = Workbooks.parts(Workbooks.row("a"));
        unneeded.put("xl/media/zeros.bin", "0".repeat(201_000_000));
        var strings = Workbooks.parts(Workbooks.row("a"));
        strings.put("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(6_000_000) + "</sst>");
        var entries = Workbooks.parts(Workbooks.row("a"));
        IntStream.range(0, 3_000).forEach(i -> entries.put("f" + i, ""));
        var laughs = Workbooks.parts(Workbooks.row("&b;"));
        laughs.compute("xl/worksheets/sheet1.xml", (name, xml) -> "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + xml.substring(xml.indexOf("?>") + 2));

        assertThat(refusal(Workbooks.zip(bomb))).isEqualTo(SheetError.SPREADSHEET_TOO_LARGE);
        assertThat(SheetReader.read(Workbooks.zip(unneeded), 10).rows()).hasSize(1);
        assertThat(refusal(Workbooks.zip(strings))).isEqualTo(SheetError.SPREADSHEET_TOO_LARGE);
        assertThat(refusal(Workbooks.zip(entries))).isEqualTo(SheetError.SPREADSHEET_TOO_LARGE);
        assertThat(refusal(Workbooks.zip(laughs))).isIn(SheetError.SPREADSHEET_UNREADABLE, SheetError.SPREADSHEET_EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>", "<row><c r='&#90;ZZZZZ1'><v>1</v></c></row>", "<x:row xmlns:x=\"a\"><x:c\n r = \"ABCD1\"/></x:row>"})
    void shouldMakeNoRoomForColumnsThatNoSheetHas(String rows) {
        assertThat(refusal(Workbooks.of(rows))).isEqualTo(SheetError.SPREADSHEET_UNREADABLE);
        assertThat(refusal(Workbooks.of("<row>" + "<c/>".repeat(20_000) + "</row>"))).isEqualTo(SheetError.SPREADSHEET_UNREADABLE);
    }

    @Test
    void shouldReadTheBeginningOfAnEndlessSheet() {
        var rows = Workbooks.row("name", "n") + (Workbooks.row("a".repeat(50), "1")).repeat(120_000);

        good(propose("long.xlsx", Workbooks.of(rows)));
    }

    @Test
    void shouldAlwaysProposeWhatCanBePublished() {
        var random = new Random(20261121);
        var pieces = List.of("", "a", "是", "否", "2026-01-05", "2026/13/45", "¥1", "12%", "1.5", "007", "x@y.example", "https://a.b", "13800138000", "甲、乙", "甲", "\"q\"\"q\"", "\"a\nb\"", "😀",
                "id", "stage", "名称", "电话", "金额", "a".repeat(700), "1e999", "-0", "TRUE", "11010519491231002X");
        for (int i = 0; i < 300; i++) {
            var width = 1 + random.nextInt(8);
            var text = IntStream.range(0, 1 + random.nextInt(15)).mapToObj(row -> String.join(",", random.ints(width, 0, pieces.size()).mapToObj(pieces::get).toList())).toList();
            var file = utf8(String.join("\n", text));
            try {
                good(propose(pieces.get(random.nextInt(pieces.size())) + ".csv", file));
            } catch (Problem refused) {
                assertThat(refused.code()).isEqualTo(SheetError.SPREADSHEET_EMPTY);
            }
        }
    }
}
