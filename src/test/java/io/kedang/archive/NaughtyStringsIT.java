package io.kedang.archive;

import static io.kedang.testing.Api.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.template.Templates;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.OnVertx;
import io.kedang.testing.SharedData;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Big List of Naughty Strings (github.com/minimaxir/big-list-of-naughty-strings): every one is kept as it came, and can be looked for. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class NaughtyStringsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECORDS = "/api/v1/templates/naughty/records";
    private static final Pattern AROUND = Pattern.compile("^[\\p{javaWhitespace}\\p{javaSpaceChar}\\uFEFF\\u200B]+|[\\p{javaWhitespace}\\p{javaSpaceChar}\\uFEFF\\u200B]+$");
    private static final String TEMPLATE = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:kedang:template:naughty", "title": "Naughty", "type": "object",
             "additionalProperties": false, "required": ["name"],
             "kedang": {"format": 1, "key": "naughty", "name": {"zh": "顽皮", "en": "Naughty"}, "description": {"zh": "测试", "en": "For a test"}, "icon": "user",
               "titleField": "name", "sections": [{"key": "basic", "label": {"zh": "基本", "en": "Basics"}}], "list": {"columns": ["name"], "sort": "-updated_at"},
               "stages": [{"key": "lead", "label": {"zh": "线索", "en": "Lead"}, "color": "blue"}]},
             "properties": {
               "name": {"type": "string", "minLength": 1, "maxLength": 100, "kedang": {"type": "text", "label": {"zh": "名称", "en": "Name"}, "section": "basic", "order": 10}},
               "line": {"type": "string", "maxLength": 500,
                 "kedang": {"type": "text", "label": {"zh": "一行", "en": "Line"}, "section": "basic", "order": 20, "filterable": true, "sortable": true}},
               "block": {"type": "string", "maxLength": 20000, "kedang": {"type": "longtext", "label": {"zh": "多行", "en": "Block"}, "section": "basic", "order": 30}}}}
            """;
    private static Company company;

    @Inject
    Templates templates;
    @Inject
    TenantRegistry registry;
    private Api api;

    @BeforeEach
    void publishOnce() throws JsonProcessingException {
        if (company == null) {
            company = Company.signUp("foreign-trade");
            var document = JSON.readTree(TEMPLATE);
            OnVertx.await(() -> registry.find(TenantTables.tenantIdOf(company)).chain(tenant -> templates.publish(tenant.orElseThrow(), document, null)));
        }
        api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
    }

    private static List<String> strings() throws IOException {
        var strings = List.of(JSON.readValue(Files.readString(SharedData.folder("bad-input/blns").resolve("blns.json")), String[].class));
        assertThat(strings).hasSizeGreaterThan(500);
        return strings;
    }

    /** As docs and product promise: composed, full-width digits made plain, no space around. */
    private static String line(String text) {
        var composed = new StringBuilder(Normalizer.normalize(text, Form.NFC));
        for (int i = 0; i < composed.length(); i++) {
            if (composed.charAt(i) >= '０' && composed.charAt(i) <= '９') {
                composed.setCharAt(i, (char) (composed.charAt(i) - '０' + '0'));
            }
        }
        return AROUND.matcher(composed).replaceAll("");
    }

    private static String block(String text) {
        return AROUND.matcher(Normalizer.normalize(text, Form.NFC).replace("\r\n", "\n")).replaceAll("");
    }

    @Test
    void shouldKeepEveryStringInATextAndInALongText() throws IOException {
        for (var text : strings()) {
            // when
            var filed = api.post(RECORDS, Customers.json(Map.of("data", Map.of("name", "Naughty", "line", text, "block", text))));

            // then
            assertThat(filed.status()).as("%s: %s", text, filed).isEqualTo(201);
            var read = JSON.readTree(api.get(Customers.RECORD + filed.json().getString("id")).body());
            assertKept(read, "line", text, line(text));
            assertKept(read, "block", text, block(text));
        }
    }

    private static void assertKept(JsonNode read, String field, String sent, String expected) {
        if (expected.isEmpty()) {
            assertThat(read.path("data").has(field)).as("a blank %s", field).isFalse();
            return;
        }
        assertThat(read.path("data").path(field).asText()).as(sent).isEqualTo(expected);
        if (expected.equals(sent)) {
            assertThat(read.path("original").has(field)).as(sent).isFalse();
        } else {
            assertThat(read.path("original").path(field).asText()).as(sent).isEqualTo(sent);
        }
    }

    @Test
    void shouldFindEveryStringByEqualityAndByAPart() throws IOException {
        for (var text : strings()) {
            if (line(text).isEmpty()) {
                continue;
            }
            // given
            var id = api.post(RECORDS, Customers.json(Map.of("data", Map.of("name", "Sought", "line", text)))).json().getString("id");

            for (var operator : List.of("eq", "contains")) {
                // when
                var found = api.get(RECORDS + "?limit=200&count=true&where=" + encoded("line:" + operator + ":" + text));

                // then
                assertThat(found.status()).as("%s %s: %s", operator, text, found).isEqualTo(200);
                assertThat(found.json().getList("records.id")).as("%s %s", operator, text).contains(id);
            }
        }
    }

    @Test
    void shouldTakeEveryStringInEveryOtherPlaceOfAList() throws IOException {
        for (var text : strings()) {
            for (var query : List.of("where=" + encoded("line:in:" + text), "where=" + encoded("line:ne:" + text), "where=" + encoded(text), "where=" + encoded("stage:in:" + text),
                    "sort=" + encoded(text), "cursor=" + encoded(text), "sort=line&limit=1&cursor=" + encoded(text))) {
                var answer = api.get(RECORDS + "?" + query);
                assertThat(answer.status()).as("%s: %s", query, answer).isIn(200, 400);
            }
        }
    }

    @Test
    void shouldPageThroughAllOfThemInOrder() throws IOException {
        // given
        for (var text : strings().subList(0, 60)) {
            api.post(RECORDS, Customers.json(Map.of("data", Map.of("name", "Paged", "line", text))));
        }
        var all = TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(company) + ".record WHERE template_key = 'naughty'");

        // when
        var seen = new LinkedHashSet<String>();
        String cursor = null;
        do {
            var page = api.get(RECORDS + "?sort=line&limit=50" + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.status()).as(page.body().length() > 300 ? "" : page.body()).isEqualTo(200);
            page.json().getList("records.id", String.class).forEach(id -> assertThat(seen.add(id)).as("seen twice: " + id).isTrue());
            cursor = page.json().getString("next");
        } while (cursor != null);

        // then
        assertThat(seen).hasSize((int) all);
    }
}
