package io.kedang.archive.internal.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.TenantTables;
import io.restassured.path.json.JsonPath;
import java.time.Duration;

/** A company that makes and changes the template {@link Machine} through the API, as its admin. */
final class MachineCompany {

    static final String TEMPLATE = "/api/v1/templates/machine";
    static final String DRAFT = TEMPLATE + "/draft";
    static final String RECORDS = TEMPLATE + "/records";
    private static final Duration LONG = Duration.ofSeconds(40);

    final Company company;
    final Api api;
    final String schema;

    private MachineCompany(Company company) {
        this.company = company;
        this.api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        this.schema = TenantTables.schemaOf(company);
    }

    static MachineCompany signUp() {
        var made = new MachineCompany(Company.signUp("foreign-trade"));
        made.publish(Machine.document(), "{}");
        return made;
    }

    /** @return the revision */
    long draft(JsonNode document) {
        var answer = api.send("PUT", DRAFT, document.toString(), "If-None-Match", "*");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().getList("violations")).as(answer.body()).isEmpty();
        return answer.json().getLong("revision");
    }

    Api.Answer publishDraft(long revision, String remedies) {
        return api.post(DRAFT + "/publish", "{\"remedies\":" + remedies.replace('\'', '"') + "}", "If-Match", "\"" + revision + "\"");
    }

    /** @return what was answered: version and job */
    JsonPath publish(JsonNode document, String remedies) {
        var answer = publishDraft(draft(document), remedies);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Publishes and waits until its records have followed. */
    JsonPath publishAndFollow(JsonNode document, String remedies) {
        var published = publish(document, remedies);
        return published.getString("job") == null ? published : ended(published.getString("job"));
    }

    JsonPath job(String id) {
        return api.get("/api/v1/jobs/" + id).json();
    }

    JsonPath ended(String job) {
        Eventually.equal(true, LONG, () -> !job(job).getString("state").equals("running"));
        return job(job);
    }

    /** All jobs of the company have ended. */
    void settled() {
        Eventually.equal(0L, LONG, () -> TenantTables.count("SELECT count(*) FROM " + schema + ".job WHERE state = 'running'"));
    }

    /** @return the record's id */
    String file(String data) {
        var answer = api.post(RECORDS, "{\"data\":" + data.replace('\'', '"') + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().getString("id");
    }

    JsonPath record(String id) {
        return api.get("/api/v1/records/" + id).json();
    }

    Api.Answer change(String id, String data) {
        return api.send("PATCH", "/api/v1/records/" + id, "{\"data\":" + data.replace('\'', '"') + "}");
    }

    /** Records straight into the table, on the first version; quicker than one by one. */
    void fill(int many) {
        TenantTables.execute("INSERT INTO " + schema + ".record (id, template_key, template_version, title, stage, data, created_by, updated_by) SELECT gen_random_uuid(), 'machine', 1, 'M' || n, 'new', "
                + "jsonb_build_object('name', 'M' || n, 'serial', 'S' || n, 'weight', n, 'state', 'good', 'note', 'n' || n), gen_random_uuid(), gen_random_uuid() FROM generate_series(1, " + many + ") n");
    }

    long count(String where) {
        return TenantTables.count("SELECT count(*) FROM " + schema + ".record WHERE template_key = 'machine' AND " + where);
    }
}
