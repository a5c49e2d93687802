package io.kedang.tenancy;

import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two companies whose records, drafts and idempotency keys have the same ids. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SameIdsIT {

    private static TwoCompanies companies;
    private Api here;
    private Api there;

    @BeforeEach
    void signUpOnce() {
        companies = companies == null ? new TwoCompanies() : companies;
        here = companies.here();
        there = companies.there();
    }

    private String inBoth(String nameHere, String nameThere) {
        var id = TwoCompanies.file(here, nameHere);
        companies.copyToThere(id, nameThere);
        return id;
    }

    private static String name(Api api, String id) {
        return api.get(RECORD + id).json().getString("data.company_name");
    }

    @Test
    void shouldKeepApartTwoRecordsWithOneIdInTheCacheToo() {
        // given
        var id = inBoth("Cache here", "Cache there");

        for (int round = 0; round < 5; round++) {
            // when both are read in turn, the first time from the database and then from the cache
            var readHere = name(here, id);
            var readThere = name(there, id);

            // then
            assertThat(readHere).isEqualTo("Cache here");
            assertThat(readThere).isEqualTo("Cache there");
        }
    }

    @Test
    void shouldChangeOnlyTheOwnRecordOfTwoWithOneId() {
        // given
        var id = inBoth("Change here", "Change there");
        name(here, id);
        name(there, id);

        // when
        var changed = here.send("PATCH", RECORD + id, "{\"data\":{\"remarks\":\"only here\"}}");

        // then
        assertThat(changed.status()).isEqualTo(200);
        assertThat(here.get(RECORD + id).json().getString("data.remarks")).isEqualTo("only here");
        assertThat(there.get(RECORD + id).json().<Object>get("data.remarks")).isNull();
        assertThat(there.get(RECORD + id).json().getLong("revision")).isEqualTo(1);
        assertThat(there.get(RECORD + id + "/history").body()).doesNotContain("only here");
    }

    @Test
    void shouldDeleteOnlyTheOwnRecordOfTwoWithOneId() {
        // given
        var id = inBoth("Delete here", "Delete there");
        name(there, id);

        // when
        var deleted = here.send("DELETE", RECORD + id, null);

        // then
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(here.get(RECORD + id).status()).isEqualTo(410);
        assertThat(name(there, id)).isEqualTo("Delete there");
        assertThat(there.get(RECORDS + "?deleted=true").body()).doesNotContain(id);
    }

    @Test
    void shouldNotKnowTheOthersRecord() {
        // given
        var id = TwoCompanies.file(here, "Nobody else's");
        name(here, id);

        for (var attempt : new String[][] {{"GET", "", null}, {"GET", "/history", null}, {"PATCH", "", "{\"data\":{\"remarks\":\"x\"}}"}, {"DELETE", "", null}, {"POST", "/restore", null}}) {
            // when
            var answer = there.send(attempt[0], RECORD + id + attempt[1], attempt[2]);

            // then
            assertThat(answer.status()).as(attempt[0] + attempt[1]).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("record_not_found");
        }
        assertThat(here.get(RECORD + id).json().getLong("revision")).isEqualTo(1);
    }

    @Test
    void shouldListAndCountOnlyTheOwn() {
        // given
        TwoCompanies.file(here, "Listed here");
        TwoCompanies.file(there, "Listed there");

        // when
        var listed = here.get(RECORDS + "?limit=200&count=true");

        // then
        assertThat(listed.json().getList("records.title", String.class)).contains("Listed here").noneMatch(title -> title.endsWith("there"));
        assertThat(listed.json().getLong("count")).isEqualTo(listed.json().getList("records").size());
    }

    @Test
    void shouldNotTakeTheOthersCursorForAWayIn() {
        // given
        TwoCompanies.file(there, "Cursor there 1");
        TwoCompanies.file(there, "Cursor there 2");
        var cursor = there.get(RECORDS + "?limit=1&sort=company_name").json().getString("next");

        // when
        var answer = here.get(RECORDS + "?limit=200&sort=company_name&cursor=" + cursor);

        // then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getList("records.title", String.class)).noneMatch(title -> title.endsWith("there"));
    }

    @Test
    void shouldTakeOneIdempotencyKeyForTwoRequestsOfTwoCompanies() {
        // given
        var key = UUID.randomUUID().toString();

        // when
        var first = here.post(RECORDS, Customers.body("Key here"), "Idempotency-Key", key);
        var second = there.post(RECORDS, Customers.body("Key there"), "Idempotency-Key", key);

        // then
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().getString("data.company_name")).isEqualTo("Key there");
        assertThat(second.json().getString("id")).isNotEqualTo(first.json().getString("id"));
    }

    @Test
    void shouldHoldTheSameUniqueValueInBothCompanies() {
        // when
        var first = here.post(RECORDS, Customers.body("Same name"));
        var second = there.post(RECORDS, Customers.body("Same name"));
        var again = there.post(RECORDS, Customers.body("Same name"));

        // then
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().getList("violations.code")).containsExactly("not_unique");
    }

    @Test
    void shouldKeepApartTwoDraftsWithOneId() {
        // given
        var draft = "/api/v1/templates/customer/drafts/" + UUID.randomUUID();

        // when
        var saved = here.send("PUT", draft, Customers.json(Map.of("data", Map.of("remarks", "draft here"))));
        var before = there.get(draft);
        there.send("PUT", draft, Customers.json(Map.of("data", Map.of("remarks", "draft there"))));
        there.send("DELETE", draft, null);

        // then
        assertThat(saved.status()).isEqualTo(200);
        assertThat(before.status()).isEqualTo(404);
        assertThat(here.get(draft).json().getString("data.remarks")).isEqualTo("draft here");
    }

    @Test
    void shouldNotReachTheOthersMembers() {
        // given
        var member = there.get("/api/v1/me").json().getString("id");

        // when
        var changed = here.send("PATCH", "/api/v1/members/" + member, "{\"role\":\"staff\"}");
        var removed = here.send("DELETE", "/api/v1/members/" + member, null);

        // then
        assertThat(changed.status()).isEqualTo(404);
        assertThat(removed.status()).isEqualTo(404);
        assertThat(here.get("/api/v1/members").body()).doesNotContain(companies.there.adminEmail());
        assertThat(there.get("/api/v1/me").json().getString("role")).isEqualTo("admin");
    }
}
