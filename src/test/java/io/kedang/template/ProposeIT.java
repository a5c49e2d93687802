package io.kedang.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A spreadsheet is sent and a template comes back; nothing else that can be sent does any harm. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ProposeIT {

    private static final String PROPOSE = "/api/v1/templates/propose";
    private static final String FORM = "multipart/form-data; boundary=xyz";
    private static Company company;
    private Api api;

    @BeforeEach
    void signUpOnce() {
        company = company == null ? Company.signUp("foreign-trade") : company;
        api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
    }

    private static byte[] form(String field, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--xyz\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private Api.Answer propose(byte[] body, String type) {
        return api.send("POST", PROPOSE, body, type);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void shouldProposeATemplateThatCanBeADraft() {
        // when
        var answer = propose(form("file", "customers.csv", utf8("客户名称,手机\n北辰五金,13800138000\n")), FORM);

        // then
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().getString("document.kedang.key")).isEqualTo("customers");
        assertThat(answer.json().getString("document.properties.mobile.kedang.type")).isEqualTo("phone");
        assertThat(answer.json().getList("notes")).isNotEmpty();
    }

    @Test
    void shouldTakeTenMegabytesAndNoMore() {
        var row = "北辰五金有限公司,13800138000\n";
        var file = utf8("客户名称,手机\n" + row.repeat(9_900_000 / utf8(row).length));

        assertThat(propose(form("file", "large.csv", file), FORM).status()).isEqualTo(200);
        assertThat(propose(form("file", "large.csv", java.util.Arrays.copyOf(file, 10_100_000)), FORM)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("spreadsheet_too_large");
        });
        assertThat(propose(form("file", "large.csv", java.util.Arrays.copyOf(file, 12_000_000)), FORM).code()).isEqualTo("body_too_large");
        assertThat(propose(new byte[1_100_000], "application/json").code()).isEqualTo("body_too_large");
    }

    @Test
    void shouldAnswerWhatIsNoUpload() {
        for (var body : List.of("", "--xyz", "--xyz--\r\n", "--xyz\r\n\r\n\r\n--xyz--", "--xyz\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ntext\r\n--xyz--\r\n",
                "--xyz\r\nContent-Disposition: nonsense\r\n\r\na\r\n--xyz--\r\n", "--xyz\r\nContent-Disposition: form-data; name=\"other\"; filename=\"a.csv\"\r\n\r\na\r\n--xyz--\r\n", "{}")) {
            var answer = propose(utf8(body), FORM);
            assertThat(answer.status()).as("%s: %s", body, answer).isBetween(400, 499);
            assertThat(answer.code()).as("%s: %s", body, answer).isNotEmpty();
        }
        assertThat(propose(utf8("{}"), "application/json").status()).isEqualTo(415);
        assertThat(propose(utf8("{}"), "multipart/form-data").status()).isBetween(400, 499);
        assertThat(propose(form("file", "a.xlsx", utf8("PK\u0003\u0004 not a workbook")), FORM).code()).isEqualTo("spreadsheet_unreadable");
        assertThat(propose(form("file", "empty.csv", new byte[0]), FORM).status()).isBetween(400, 499);
    }

    @Test
    void shouldBeForAdminsOnly() {
        // given
        var upload = form("file", "a.csv", utf8("a\nb\n"));
        var staff = Api.as(Staff.join(company).token());

        // then
        assertThat(staff.send("POST", PROPOSE, upload, FORM).code()).isEqualTo("right_missing");
        assertThat(Api.as(null).send("POST", PROPOSE, upload, FORM).status()).isEqualTo(401);
    }

    @Test
    void shouldAskMostOfACrowdToComeAgain() {
        var upload = form("file", "a.csv", utf8("name,phone\n" + "Acme,13800138000\n".repeat(100_000)));
        var answers = IntStream.range(0, 16).mapToObj(i -> api.sendLater("POST", PROPOSE, upload, FORM)).toList().stream().map(answer -> answer.join().status()).toList();

        assertThat(answers).contains(200).isSubsetOf(200, 429);
    }

    @Test
    void shouldGiveOutTheMetaSchema() {
        var answer = Api.as(null).get("/schema/template-v1.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("application/schema+json");
        assertThat(answer.body()).contains("urn:kedang:vocab:archive-template:1");
    }
}
