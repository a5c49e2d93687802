package io.kedang.archive;

import static io.kedang.testing.Api.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.archive.Condition.Operator;
import io.kedang.template.Field;
import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists compared with what plain Java says of the same records. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RecordListIT {

    private static final int RECORDS = 300;
    private static final String PATH = CompanyWithEverything.RECORDS;

    private static Api api;
    private static List<JsonNode> records;

    @BeforeEach
    void fileRecordsOnce() {
        if (records == null) {
            var company = CompanyWithEverything.signUp();
            api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
            records = filed();
        }
    }

    private static List<JsonNode> filed() {
        var random = new Random(20_260_105);
        var answers = IntStream.range(0, RECORDS).mapToObj(i -> GeneratedRecords.body(random, i))
                .map(body -> api.sendLater("POST", PATH, body, "application/json")).toList();
        return answers.stream().map(java.util.concurrent.CompletableFuture::join)
                .peek(answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201)).map(answer -> Everything.parsed(answer.body())).toList();
    }

    private static List<JsonNode> all(String query) {
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        while (cursor != null) {
            var answer = api.get(PATH + "?" + query + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(answer.status()).as(query + " " + answer.body()).isEqualTo(200);
            var page = Everything.parsed(answer.body());
            page.path("records").forEach(found::add);
            cursor = page.path("next").asText(null);
        }
        return found;
    }

    private static List<JsonNode> records(Api.Answer answer) {
        var found = new ArrayList<JsonNode>();
        Everything.parsed(answer.body()).path("records").forEach(found::add);
        return found;
    }

    private static List<String> ids(List<JsonNode> some) {
        return some.stream().map(record -> record.path("id").asText()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "code", "score", "pieces", "price", "since", "active", "kind", "labels", "phone", "mail"})
    void shouldFindExactlyWhatMatches(String key) {
        // given
        var field = Everything.field(key);

        // The last four are looked for in EncryptionIT.
        for (var operator : EnumSet.complementOf(EnumSet.of(Operator.ENDS4))) {
            var values = operator.takesValue() ? GeneratedRecords.comparands(field, operator, records) : Collections.<String>singletonList(null);
            for (var value : Expected.allowed(field, operator) ? values : values.subList(0, 1)) {
                shouldFindExactly(field, new Condition(key, operator, value));
            }
        }
    }

    private static void shouldFindExactly(Field field, Condition condition) {
        // when
        var query = "limit=200&count=true&where=" + encoded(condition.text());
        var answer = api.get(PATH + "?" + query);

        // then
        if (!Expected.allowed(field, condition.operator())) {
            assertThat(answer.code()).as(condition.text()).isEqualTo("query_malformed");
            return;
        }
        var expected = records.stream().filter(record -> Expected.matches(field, condition, record.path("data"))).toList();
        assertThat(answer.status()).as(condition.text() + " " + answer.body()).isEqualTo(200);
        assertThat(ids(answer.json().getString("next") == null ? records(answer) : all(query))).as(condition.text()).containsExactlyInAnyOrderElementsOf(ids(expected));
        assertThat(answer.json().getInt("count")).as(condition.text()).isEqualTo(expected.size());
    }

    @Test
    void shouldFindWhatFulfilsAllConditions() {
        // given
        var conditions = List.of(new Condition("kind", Operator.NE, "a"), new Condition("score", Operator.GTE, "0"), new Condition("labels", Operator.EQ, "x"));

        // when
        var found = all("where=kind:ne:a&where=score:gte:0&where=labels:eq:x");

        // then
        var expected = records.stream().filter(record -> conditions.stream().allMatch(condition -> Expected.matches(Everything.field(condition.field()), condition, record.path("data")))).toList();
        assertThat(expected).isNotEmpty();
        assertThat(ids(found)).containsExactlyInAnyOrderElementsOf(ids(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "code", "score", "pieces", "price", "since", "active", "kind", "mail", "created_at", "updated_at"})
    void shouldPageInOrderWithoutLosingOrDoublingAny(String sort) {
        // when
        var ascending = all("limit=17&sort=" + sort);
        var descending = all("limit=41&sort=-" + sort);

        // then
        assertThat(ids(ascending)).doesNotHaveDuplicates().hasSize(RECORDS);
        for (int i = 1; i < RECORDS; i++) {
            assertThat(Expected.order(sort).compare(ascending.get(i - 1), ascending.get(i))).as("%s: %s, %s", sort, ascending.get(i - 1), ascending.get(i)).isNotPositive();
        }
        var reversed = new ArrayList<>(ids(ascending));
        Collections.reverse(reversed);
        assertThat(ids(descending)).isEqualTo(reversed);
    }

    @Test
    void shouldOrderChineseByPinyin() {
        // when
        var names = all("limit=200&sort=name&where=" + encoded("code:eq:PINYIN")).stream().map(record -> record.path("data").path("name").asText().replaceAll("[0-9]", "")).toList();

        // then
        assertThat(names).containsExactly("北京", "重庆", "广州", "杭州", "上海", "深圳", "天津", "张家口").isNotEmpty();
    }

    @Test
    void shouldRefuseTheCursorOfAnotherOrder() {
        // given
        var cursor = api.get(PATH + "?limit=5&sort=score").json().getString("next");

        // when, then
        for (var sort : List.of("-score", "name", "created_at", "pieces")) {
            assertThat(api.get(PATH + "?limit=5&sort=" + sort + "&cursor=" + cursor).code()).as(sort).isEqualTo("cursor_malformed");
        }
        assertThat(api.get(PATH + "?limit=5&sort=score&cursor=" + cursor).status()).isEqualTo(200);
    }

    @Test
    void shouldAskForStageAndTimes() {
        // given
        var second = records.stream().filter(record -> record.path("stage").asText().equals("second")).toList();
        var first = records.get(0).path("created_at").asText();

        // when, then
        assertThat(ids(all("limit=200&where=stage:eq:second"))).containsExactlyInAnyOrderElementsOf(ids(second));
        assertThat(all("limit=200&where=stage:ne:second")).hasSize(RECORDS - second.size());
        assertThat(all("limit=200&where=stage:in:first,second")).hasSize(RECORDS);
        assertThat(all("limit=200&where=" + encoded("created_at:gte:" + first))).isNotEmpty().extracting(record -> record.path("created_at").asText()).allMatch(at -> at.compareTo(first) >= 0);
        assertThat(all("limit=200&where=created_at:lt:2020-01-01")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"limit=0,query_malformed", "limit=201,query_malformed", "limit=-1,query_malformed", "where=name,query_malformed", "where=name:like:a,query_malformed",
        "where=score:eq:ten,query_malformed", "where=since:gt:soon,query_malformed", "where=note:eq:a,field_not_queryable", "where=place:eq:a,field_not_queryable",
        "where=unheard_of:eq:a,field_not_queryable", "sort=note,field_not_queryable", "sort=labels,field_not_queryable", "sort=unheard_of,field_not_queryable",
        "sort=phone,field_not_queryable", "cursor=x,cursor_malformed", "where=created_at:gt:yesterday,query_malformed", "where=created_at:eq:2026-01-01,query_malformed",
        "where=stage:gt:a,query_malformed", "where=name:eq:%00,query_malformed"})
    void shouldRefuseWhatMakesNoSense(String query, String code) {
        // when
        var answer = api.get(PATH + "?" + query);

        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void shouldRefuseMoreConditionsThanAllowed() {
        // when, then
        assertThat(api.get(PATH + "?x=1" + "&where=kind:eq:a".repeat(RecordQuery.MOST_CONDITIONS)).status()).isEqualTo(200);
        assertThat(api.get(PATH + "?x=1" + "&where=kind:eq:a".repeat(RecordQuery.MOST_CONDITIONS + 1)).code()).isEqualTo("query_malformed");
        assertThat(api.get(PATH + "?where=" + encoded("name:in:" + "a,".repeat(51))).code()).isEqualTo("query_malformed");
    }
}
