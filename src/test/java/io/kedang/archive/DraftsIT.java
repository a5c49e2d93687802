package io.kedang.archive;

import static io.kedang.testing.Customers.RECORDS;
import static io.kedang.testing.Customers.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DraftsIT {

    private static final String DRAFTS = "/api/v1/templates/customer/drafts";

    private static Api mine;
    private static Api other;

    @BeforeEach
    void shareOneCompany() {
        if (mine == null) {
            var company = Company.signUp("foreign-trade");
            mine = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
            other = Api.as(Staff.join(company).token());
        }
    }

    private static Api.Answer save(Api api, UUID id, String body) {
        return api.send("PUT", DRAFTS + "/" + id, body);
    }

    @Test
    void shouldSaveWhatIsIncompleteAndWrong() {
        // given
        var id = UUID.randomUUID();

        // when
        var saved = save(mine, id, "{\"stage\":\"lead\",\"data\":{\"email\":\"not yet\",\"credit_days\":\"many\",\"unheard_of\":1}}");

        // then
        assertThat(saved.status()).isEqualTo(200);
        var read = mine.get(DRAFTS + "/" + id).json();
        assertThat(read.getString("data.email")).isEqualTo("not yet");
        assertThat(read.getString("data.credit_days")).isEqualTo("many");
        assertThat(read.getString("data.unheard_of")).isNull();
        assertThat(mine.get(DRAFTS).json().getList("id")).contains(id.toString());
    }

    @Test
    void shouldOverwriteADraftByItsId() {
        // given
        var id = UUID.randomUUID();
        save(mine, id, "{\"data\":{\"company_name\":\"First\"}}");

        // when
        save(mine, id, "{\"data\":{\"company_name\":\"Second\"}}");

        // then
        assertThat(mine.get(DRAFTS + "/" + id).json().getString("data.company_name")).isEqualTo("Second");
        assertThat(mine.get(DRAFTS).json().<String>getList("id")).containsOnlyOnce(id.toString());
    }

    @Test
    void shouldKeepDraftsFromOthersOfTheCompany() {
        // given
        var id = UUID.randomUUID();
        save(mine, id, "{\"data\":{\"company_name\":\"Private\"}}");

        // when
        var overwritten = save(other, id, "{\"data\":{\"company_name\":\"Stolen\"}}");
        other.send("DELETE", DRAFTS + "/" + id, (String) null);

        // then
        assertThat(other.get(DRAFTS + "/" + id).code()).isEqualTo("draft_not_found");
        assertThat(other.get(DRAFTS).body()).doesNotContain("Private");
        assertThat(overwritten.status()).isEqualTo(409);
        assertThat(mine.get(DRAFTS + "/" + id).json().getString("data.company_name")).isEqualTo("Private");
    }

    @Test
    void shouldKeepOneDraftARecord() {
        // given
        var record = mine.post(RECORDS, body("Being changed")).json().getString("id");
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        save(mine, first, "{\"record_id\":\"" + record + "\",\"data\":{\"country\":\"fr\"}}");

        // when
        var saved = save(mine, second, "{\"record_id\":\"" + record + "\",\"data\":{\"country\":\"it\"}}");

        // then
        assertThat(saved.status()).isEqualTo(200);
        assertThat(mine.get(DRAFTS + "/" + first).status()).isEqualTo(404);
        assertThat(mine.get(DRAFTS + "/" + second).json().getString("record_id")).isEqualTo(record);
        assertThat(save(other, UUID.randomUUID(), "{\"record_id\":\"" + record + "\",\"data\":{}}").status()).isEqualTo(200);
    }

    @Test
    void shouldDiscardADraftOnceAndAgain() {
        // given
        var id = UUID.randomUUID();
        save(mine, id, "{\"data\":{}}");

        // when
        var discarded = mine.send("DELETE", DRAFTS + "/" + id, (String) null);
        var again = mine.send("DELETE", DRAFTS + "/" + id, (String) null);

        // then
        assertThat(discarded.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(204);
        assertThat(mine.get(DRAFTS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void shouldRefuseDraftsThatMakeNoSense() {
        // when, then
        assertThat(save(mine, UUID.randomUUID(), "{\"data\":[]}").status()).isEqualTo(400);
        assertThat(save(mine, UUID.randomUUID(), "{\"data\":{},\"record_id\":\"x\"}").status()).isEqualTo(404);
        assertThat(mine.send("PUT", DRAFTS + "/not-an-id", "{\"data\":{}}").status()).isEqualTo(404);
        assertThat(mine.send("PUT", "/api/v1/templates/unicorn/drafts/" + UUID.randomUUID(), "{\"data\":{}}").code()).isEqualTo("template_not_found");
    }
}
