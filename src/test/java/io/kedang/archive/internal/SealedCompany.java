package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.kernel.http.JsonLimits;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.OnVertx;
import io.kedang.testing.TenantTables;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.time.Duration;

/** A company with the template {@code dossier}, half of whose fields are restricted: of many types, and so encrypted from the first day. */
final class SealedCompany {

    static final String TEMPLATE = "/api/v1/templates/dossier";
    static final String RECORDS = TEMPLATE + "/records";
    static final String RECORD = "/api/v1/records/";
    private static final Duration LONG = Duration.ofSeconds(90);

    final Company company;
    final Api api;
    final String schema;

    private SealedCompany(Company company) {
        this.company = company;
        this.api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        this.schema = TenantTables.schemaOf(company);
    }

    static SealedCompany signUp() {
        var made = new SealedCompany(Company.signUp("foreign-trade"));
        made.publish(document(), "{}");
        made.settled();
        return made;
    }

    /** JSON with single quotes for double ones. */
    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JsonLimits.mapper().readTree(text.replace('\'', '"'));
        } catch (IOException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    static ObjectNode document() {
        var document = json("""
                {'$schema': 'https://json-schema.org/draft/2020-12/schema', 'type': 'object', 'additionalProperties': false, 'required': ['name'],
                 'kedang': {'format': 1, 'key': 'dossier', 'name': {'zh': '卷宗', 'en': 'Dossier'}, 'titleField': 'name', 'sections': [{'key': 'basic', 'label': {'zh': '基本', 'en': 'Basics'}}],
                            'stages': [{'key': 'new', 'label': {'zh': '新', 'en': 'New'}}]},
                 'properties': {}}""");
        field(document, "name", "{'type': 'string', 'maxLength': 100, 'kedang': {'type': 'text', 'order': 1, 'filterable': true, 'sortable': true}}");
        field(document, "city", "{'type': 'string', 'maxLength': 100, 'kedang': {'type': 'text', 'order': 2, 'filterable': true}}");
        field(document, "phone", "{'type': 'string', 'maxLength': 32, 'kedang': {'type': 'phone', 'order': 3, 'region': 'CN', 'sensitivity': 'restricted', 'filterable': true, 'unique': true, 'sortable': true}}");
        field(document, "account", "{'type': 'string', 'maxLength': 500, 'kedang': {'type': 'text', 'order': 4, 'sensitivity': 'restricted', 'filterable': true, 'mask': 'tail4'}}");
        field(document, "note", "{'type': 'string', 'maxLength': 5000, 'kedang': {'type': 'longtext', 'order': 5, 'sensitivity': 'restricted'}}");
        field(document, "amount", "{'type': 'number', 'kedang': {'type': 'number', 'order': 6, 'sensitivity': 'restricted', 'filterable': true, 'sortable': true}}");
        field(document, "born", "{'type': 'string', 'format': 'date', 'kedang': {'type': 'date', 'order': 7, 'sensitivity': 'restricted', 'filterable': true}}");
        field(document, "place", """
                {'type': 'object', 'additionalProperties': false, 'properties': {'city': {'type': 'string', 'maxLength': 80}, 'street': {'type': 'string', 'maxLength': 200}},
                 'kedang': {'type': 'address', 'order': 8, 'sensitivity': 'restricted'}}""");
        field(document, "summary", "{'type': 'string', 'kedang': {'type': 'formula', 'order': 9, 'expression': 'name + \\\\u0022/\\\\u0022 + account'}}".replace("\\\\u0022", "\\u0022"));
        field(document, "email", "{'type': 'string', 'format': 'email', 'maxLength': 254, 'kedang': {'type': 'email', 'order': 10, 'sensitivity': 'confidential', 'filterable': true}}");
        return document;
    }

    static void field(ObjectNode document, String key, String schema) {
        var field = json(schema);
        ((ObjectNode) field.path("kedang")).put("section", "basic").putObject("label").put("zh", key).put("en", key);
        ((ObjectNode) document.path("properties")).set(key, field);
    }

    void publish(ObjectNode document, String remedies) {
        var draft = api.send("PUT", TEMPLATE + "/draft", document.toString(), "If-None-Match", "*");
        assertThat(draft.status()).as(draft.body()).isEqualTo(200);
        assertThat(draft.json().getList("violations")).as(draft.body()).isEmpty();
        var published = api.post(TEMPLATE + "/draft/publish", "{\"remedies\":" + remedies.replace('\'', '"') + "}", "If-Match", "\"" + draft.json().getLong("revision") + "\"");
        assertThat(published.status()).as(published.body()).isEqualTo(200);
    }

    /** All jobs have ended, and ended well. */
    void settled() {
        Eventually.equal(0L, LONG, () -> TenantTables.count("SELECT count(*) FROM " + schema + ".job WHERE state = 'running'"));
        assertThat(TenantTables.texts("SELECT kind || ' ' || coalesce(error, '') || failures FROM " + schema + ".job WHERE state NOT IN ('done', 'replaced')")).isEmpty();
    }

    /** @return the record's id */
    String file(String data) {
        var answer = api.post(RECORDS, "{\"data\":" + data.replace('\'', '"') + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getString("id");
    }

    Api.Answer change(String id, String data) {
        return api.send("PATCH", RECORD + id, "{\"data\":" + data.replace('\'', '"') + "}");
    }

    JsonPath read(String id) {
        var answer = api.get(RECORD + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Ids of the records that fulfil a condition. */
    java.util.List<String> found(String condition) {
        var answer = api.get(RECORDS + "?where=" + Api.encoded(condition));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().getList("records.id");
    }

    void encrypt(String... sensitivities) {
        var body = java.util.Arrays.stream(sensitivities).map(one -> "\"" + one + "\"").collect(java.util.stream.Collectors.joining(",", "{\"sensitivities\":[", "]}"));
        var answer = api.send("PUT", "/api/v1/settings/encryption", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        settled();
    }

    Tenant tenant() {
        return OnVertx.await(() -> CDI.current().select(TenantRegistry.class).get().find(TenantTables.tenantIdOf(company))).orElseThrow();
    }
}
