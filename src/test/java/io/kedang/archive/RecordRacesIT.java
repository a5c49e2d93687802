package io.kedang.archive;

import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static io.kedang.testing.Customers.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.TenantTables;
import io.kedang.testing.Together;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RecordRacesIT {

    private static final int MANY = 20;
    private static final List<String> FIELDS = List.of("short_name", "contact_title", "wechat", "tax_id", "destination_port", "forwarder", "remarks", "current_suppliers");

    private static Company company;
    private static Api api;

    @BeforeEach
    void shareOneCompany() {
        if (company == null) {
            company = Company.signUp("foreign-trade");
            api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String created(String name) {
        return api.post(RECORDS, body(name)).json().getString("id");
    }

    @Test
    void shouldLetExactlyOneWinOfThoseWhoChangeTheSameRevision() {
        // given
        var id = created("One winner");

        // when
        var answers = Together.times(MANY, i -> api.sendLater("PATCH", RECORD + id, bytes("{\"data\":{\"short_name\":\"n" + i + "\"}}"), "application/json", "If-Match", "\"1\""));

        // then
        assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(answers.stream().filter(answer -> answer.status() == 412)).allMatch(answer -> answer.code().equals("record_changed") && answer.json().getInt("revision") == 2);
        assertThat(api.get(RECORD + id).json().getInt("revision")).isEqualTo(2);
    }

    @Test
    void shouldLoseNoChangeOfThoseWhoTakeWhatIsThere() {
        // given
        var id = created("None lost");

        // when
        var answers = Together.times(MANY, i -> api.sendLater("PATCH", RECORD + id, bytes("{\"data\":{\"" + FIELDS.get(i % FIELDS.size()) + "\":\"value " + i + "\"}}"), "application/json"));

        // then
        assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.json().getInt("revision")).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, MANY + 1).boxed().toList());
        var read = api.get(RECORD + id).json();
        assertThat(read.getInt("revision")).isEqualTo(MANY + 1);
        assertThat(read.<String, Object>getMap("data").keySet()).containsAll(FIELDS);
        assertThat(api.get(RECORD + id + "/history").json().getList("revision")).hasSize(MANY + 1).doesNotHaveDuplicates();
    }

    @Test
    void shouldNeverShowAnOlderRevisionThanOneAnswered() {
        // given
        var id = created("Read your writes");

        // when, then
        for (int i = 2; i < 60; i++) {
            var readers = IntStream.range(0, 3).mapToObj(n -> api.sendLater("GET", RECORD + id, null, null)).toList();
            assertThat(api.send("PATCH", RECORD + id, "{\"data\":{\"short_name\":\"r" + i + "\"}}").status()).isEqualTo(200);
            assertThat(api.get(RECORD + id).json().getInt("revision")).isEqualTo(i);
            readers.forEach(java.util.concurrent.CompletableFuture::join);
            assertThat(api.get(RECORD + id).json().getInt("revision")).isEqualTo(i);
        }
    }

    @Test
    void shouldAnswerARepeatedRequestWithTheSameRecord() {
        // given
        var first = api.post(RECORDS, body("Asked twice"), "Idempotency-Key", "k-1");

        // when
        var again = api.post(RECORDS, body("Asked twice"), "Idempotency-Key", "k-1");
        var other = api.post(RECORDS, body("Asked otherwise"), "Idempotency-Key", "k-1");
        var malformed = api.post(RECORDS, body("Bad key"), "Idempotency-Key", "a b");

        // then
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().getString("id")).isEqualTo(first.json().getString("id"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
        assertThat(malformed.code()).isEqualTo("idempotency_key_malformed");
    }

    @Test
    void shouldMakeOneRecordOfTwentyEqualRequestsAtOnce() {
        // when
        var answers = Together.times(MANY, i -> api.sendLater("POST", RECORDS, bytes(body("Twenty at once")), "application/json", "Idempotency-Key", "k-20"));

        // then
        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.json().getString("id")).containsOnly(answers.get(0).json().getString("id"));
        assertThat(TenantTables.count("SELECT count(*) FROM " + TenantTables.schemaOf(company) + ".record WHERE title = 'Twenty at once'")).isEqualTo(1);
    }

    @Test
    void shouldLeaveTheKeyFreeWhenTheRecordWasRefused() {
        // given
        assertThat(api.post(RECORDS, "{\"data\":{}}", "Idempotency-Key", "k-refused").status()).isEqualTo(422);

        // when
        var answer = api.post(RECORDS, body("Second try"), "Idempotency-Key", "k-refused");

        // then
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void shouldKeepNamesUniqueAgainstTwentyAtOnce() {
        // when
        var answers = Together.times(MANY, i -> api.sendLater("POST", RECORDS, bytes(body(i % 2 == 0 ? "Only one" : "ONLY ONE")), "application/json"));

        // then
        assertThat(answers).extracting(Api.Answer::status).containsOnly(201, 422).containsOnlyOnce(201);
    }
}
