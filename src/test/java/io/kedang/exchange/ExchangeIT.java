package io.kedang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.kernel.sheet.SheetReader;
import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records leave as files that can be taken in again, through the same doors as one by one. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ExchangeIT {

    private static final String EXPORT = "/api/v1/templates/customer/records/export/";
    private static final String FORM = "multipart/form-data; boundary=xyz";
    private static final String HEADER = "公司全称,国家/地区,客户来源,主要联系人,邮箱\n";
    private static Company company;
    private static Company other;
    private String token;
    private Api api;

    @BeforeEach
    void signUpOnce() {
        company = company == null ? Company.signUp("foreign-trade") : company;
        other = other == null ? Company.signUp("foreign-trade") : other;
        token = company.token(company.adminEmail(), Company.PASSWORD);
        api = Api.as(token);
    }

    private static byte[] form(String template, boolean dryRun, byte[] file, String... columns) {
        var body = new ByteArrayOutputStream();
        for (var column : columns) {
            body.writeBytes(("--xyz\r\nContent-Disposition: form-data; name=\"column\"\r\n\r\n" + column + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--xyz\r\nContent-Disposition: form-data; name=\"template\"\r\n\r\n" + template + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"dry_run\"\r\n\r\n" + dryRun
                + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private Api.Answer send(Api as, String template, boolean dryRun, byte[] file) {
        return as.send("POST", "/api/v1/imports", form(template, dryRun, file), FORM);
    }

    private Api.Answer send(boolean dryRun, String file, String... columns) {
        return api.send("POST", "/api/v1/imports", form("customer", dryRun, file.getBytes(StandardCharsets.UTF_8), columns), FORM);
    }

    private static byte[] download(String token, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(io.kedang.testing.TestStack.appUrl() + path)).header("Authorization", "Bearer " + token).header("Accept-Language", "zh").build();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        return answer.body().readAllBytes();
    }

    private static List<String> names(byte[] file) {
        var rows = SheetReader.read(file, 5_000).rows();
        return rows.stream().skip(1).map(row -> row.get(rows.get(0).indexOf("公司全称"))).toList();
    }

    @Test
    void shouldFileTheRowsThatAreGoodAndNameWhatIsWrongWithTheOthers() {
        // given
        var file = HEADER + "Müller GmbH,德国,阿里巴巴国际站,Anna,anna@mueller.example.com\nSans Mail,德国,,,nobody\n,,,,\nÅkerman AB,se,alibaba,Britta,b@akerman.example.com\n";

        // when
        var dry = send(true, file);
        var real = send(false, file);
        var again = send(false, file.replace("Sans Mail,德国,,,nobody", "Avec Mail,德国,阿里巴巴国际站,Luc,luc@avec.example.com"));

        // then
        assertThat(dry.status()).as(dry.toString()).isEqualTo(200);
        assertThat(dry.json().getBoolean("dry_run")).isTrue();
        assertThat(List.of(dry.json().getInt("filed"), dry.json().getInt("failed"))).containsExactly(2, 1);
        assertThat(List.of(real.json().getInt("rows"), real.json().getInt("filed"), real.json().getInt("repeated"), real.json().getInt("failed"))).containsExactly(3, 2, 0, 1);
        assertThat(real.json().getList("errors.row", Integer.class)).containsOnly(3);
        assertThat(real.json().getList("errors.field", String.class)).contains("email", "source", "contact_name");
        assertThat(real.body()).doesNotContain("nobody");
        assertThat(List.of(again.json().getInt("filed"), again.json().getInt("repeated"), again.json().getInt("failed"))).containsExactly(1, 2, 0);
        assertThat(TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(company) + ".record WHERE title IN ('Müller GmbH', 'Åkerman AB', 'Avec Mail')")).isEqualTo(3);
    }

    @Test
    void shouldTakeColumnsForWhatTheyAreSaidToBe() {
        // given
        var file = "A,Land,B,C,D,邮箱\nChosen GmbH,德国,alibaba,Anna,anna@chosen.example.com,not read\n";
        var columns = new String[] {"company_name:A", "country:Land", "source:B", "contact_name:C", "email:D", "-:邮箱"};

        // when
        var blind = send(true, file);
        var twice = send(true, file, "company_name:A", "company_name:Land");
        var unknown = send(true, file, "no_such:A");
        var dry = send(true, file, columns);
        var real = send(false, file, columns);

        // then
        assertThat(blind.tree().path("filed").asInt()).isZero();
        assertThat(blind.tree().findValuesAsText("header")).containsExactly("A", "Land", "B", "C", "D", "邮箱");
        assertThat(blind.tree().findValuesAsText("sample")).startsWith("Chosen GmbH", "德国");
        assertThat(List.of(twice.code(), unknown.code())).containsExactly("import_column_twice", "import_column_unknown");
        assertThat(dry.tree().path("filed").asInt()).as(dry.body()).isEqualTo(1);
        assertThat(real.tree().path("filed").asInt()).as(real.body()).isEqualTo(1);
        assertThat(real.tree().at("/columns/1/field").asText()).isEqualTo("country");
        assertThat(real.tree().at("/columns/5/field").isNull()).isTrue();
        assertThat(real.body()).doesNotContain("Chosen GmbH");
        assertThat(TenantTables.text("SELECT data ->> 'email' FROM " + TenantTables.schemaOf(company) + ".record WHERE title = 'Chosen GmbH'")).isEqualTo("anna@chosen.example.com");
    }

    @Test
    void shouldSayWhichColumnsItReadsAndHandThemOutToFillIn() throws Exception {
        // when
        var columns = api.get("/api/v1/templates/customer/records/import/columns");
        var blank = SheetReader.read(download(token, "/api/v1/templates/customer/records/import/xlsx"), 10).rows();

        // then
        assertThat(columns.tree().findValuesAsText("key")).contains("company_name", "address.city", "stage").doesNotContain("id", "created_at");
        assertThat(blank).hasSize(1);
        assertThat(blank.get(0)).hasSameSizeAs(columns.tree().findValuesAsText("key")).contains("公司全称 *");
        var filled = String.join(",", blank.get(0)) + "\n" + "x,".repeat(blank.get(0).size() - 1) + "x\n";
        assertThat(send(true, filled).tree().path("columns").findValuesAsText("field")).containsExactlyElementsOf(columns.tree().findValuesAsText("key"));
    }

    @Test
    void shouldHandOutWhatItTakesInAgain() throws Exception {
        // given
        var files = IntStream.range(0, 450).mapToObj(i -> "Export " + i + ",德国,alibaba,=1+1,e" + i + "@export.example.com").collect(Collectors.joining("\n"));
        assertThat(send(false, HEADER + files).json().getInt("filed")).isEqualTo(450);
        var where = "?where=email:contains:export.example.com&sort=created_at";

        // when
        var csv = download(token, EXPORT + "csv" + where);
        var workbook = download(token, EXPORT + "xlsx" + where);
        var lines = new String(download(token, EXPORT + "jsonl" + where), StandardCharsets.UTF_8);

        // then
        var expected = IntStream.range(0, 450).mapToObj(i -> "Export " + i).toList();
        assertThat(names(csv)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(names(workbook)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(lines.lines()).hasSize(450).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains(",'=1+1,").doesNotContain(",=1+1");
        for (var file : List.of(csv, workbook)) {
            var taken = send(Api.as(other.token(other.adminEmail(), Company.PASSWORD)), "customer", true, file);
            assertThat(taken.json().getList("errors")).as(taken.toString()).isEmpty();
            assertThat(taken.json().getInt("filed")).isEqualTo(450);
        }
        assertThat(TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(company) + ".journal WHERE action = 'records.exported'")).isEqualTo(3);
    }

    @Test
    void shouldHandOutNothingOfAnotherCompany() throws Exception {
        // given
        api.post(Customers.RECORDS, Customers.body("Only ours GmbH"));

        // when
        var csv = new String(download(other.token(other.adminEmail(), Company.PASSWORD), EXPORT + "csv"), StandardCharsets.UTF_8);

        // then
        assertThat(csv).contains("公司全称").doesNotContain("Only ours");
    }

    @Test
    void shouldRefuseWhatIsNoTableOfTheTemplate() {
        var refusals = new ArrayList<String>();
        refusals.add(send(false, "colour,shape\nred,round\n").code());
        refusals.add(send(false, "公司全称,company_name\nA,B\n").code());
        refusals.add(send(false, HEADER + "A,de,alibaba,B,c@d.example.com\n".repeat(5_001)).code());
        refusals.add(send(api, "no_such", false, HEADER.getBytes(StandardCharsets.UTF_8)).code());
        refusals.add(send(api, "", false, HEADER.getBytes(StandardCharsets.UTF_8)).code());
        refusals.add(send(api, "customer", false, new byte[] {'P', 'K', 3, 4, 9}).code());

        assertThat(refusals).containsExactly("import_nothing_known", "import_column_twice", "import_too_long", "template_not_found", "import_without_template", "spreadsheet_unreadable");
        assertThat(api.get(EXPORT + "csv?where=nonsense").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/templates/no_such/records/export/csv").status()).isEqualTo(404);
    }

    @Test
    void shouldLetOnlyThoseExportWhoMay() {
        // given
        var staff = Api.as(Staff.join(company).token());

        // then
        assertThat(staff.get(EXPORT + "csv").code()).isEqualTo("action_not_allowed");
        assertThat(send(staff, "customer", false, HEADER.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("action_not_allowed");
        assertThat(staff.get("/api/v1/templates/customer/records/import/columns").code()).isEqualTo("action_not_allowed");
        assertThat(staff.get("/api/v1/templates/customer/records/import/xlsx").code()).isEqualTo("action_not_allowed");
    }
}
