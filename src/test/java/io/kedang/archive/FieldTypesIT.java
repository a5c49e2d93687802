package io.kedang.archive;

import static io.kedang.archive.EveryType.GROUPS;
import static io.kedang.archive.EveryType.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.template.Templates;
import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Staff;
import io.kedang.testing.Together;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records with fields of every type, through the API and the real database. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FieldTypesIT {

    private static final String RECORD = "/api/v1/records/";
    private static final int MANY = 50;

    private static Company company;
    private static Api api;

    @Inject
    Templates templates;

    @BeforeEach
    void shareOneCompany() throws Throwable {
        if (company == null) {
            company = Company.signUp("foreign-trade");
            var tenant = CompanyWithEverything.tenant(company);
            VertxContextSupport.subscribeAndAwait(() -> templates.publish(tenant, EveryType.group(), null));
            VertxContextSupport.subscribeAndAwait(() -> templates.publish(tenant, EveryType.document(), null));
            api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        }
    }

    private static String data(String members) {
        return ("{'data':{" + members + "}}").replace('\'', '"');
    }

    private static Api.Answer file(String members) {
        return api.post(RECORDS, data("'name':'A'" + (members.isEmpty() ? "" : "," + members)));
    }

    private static Api.Answer change(String id, String body) {
        return api.send("PATCH", RECORD + id, body.replace('\'', '"'));
    }

    private static String group(String name) {
        return api.post(GROUPS, data("'name':'" + name + "'")).json().getString("id");
    }

    private static List<String> found(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        List<String> pointers = answer.json().getList("violations.pointer");
        List<String> codes = answer.json().getList("violations.code");
        return IntStream.range(0, pointers.size()).mapToObj(i -> pointers.get(i) + " " + codes.get(i)).toList();
    }

    @Test
    void shouldKeepAndGiveBackEveryType() {
        // given
        var owner = Staff.join(company).memberId();
        var group = group("Holding");

        // when
        var filed = file("'remarks':'  一\\r\\n二 ','story':'<p>Hi <script>alert(1)</script><b>you</b></p>','qty':2.50,'price':{'amount':19.90,'currency':'USD'},'discount':'12.5%','since':'2026年1月5日',"
                + "'seen':'2026/1/5 14:30','vip':true,'why_vip':'old friend','kind':'new','labels':['y'],'phone':'138 0013 8000','mail':'A@B.example.com','site':'Example.com/路',"
                + "'card':'4111 1111 1111 1111','place':{'city':' 上海 '},'stars':4,'owner':'" + owner + "','group':'" + group.toUpperCase(java.util.Locale.ROOT) + "',"
                + "'items':[{'what':' a ','n':3,'each':0.1},{},{'what':'b','n':1,'each':0.70}]");

        // then
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        var kept = api.get(RECORD + filed.json().getString("id")).json();
        assertThat(kept.getString("data.no")).startsWith("K" + LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + "-");
        assertThat(kept.getString("data.title_line")).isEqualTo(kept.getString("data.no") + " A");
        assertThat(kept.getString("data.story")).isEqualTo("<p>Hi <strong>you</strong></p>");
        assertThat(kept.getString("data.remarks")).isEqualTo("一\n二");
        assertThat(kept.getString("data.discount")).isEqualTo("12.5");
        assertThat(kept.getString("data.since")).isEqualTo("2026-01-05");
        assertThat(kept.getString("data.seen")).isEqualTo("2026-01-05T06:30:00Z");
        assertThat(kept.getString("data.site")).isEqualTo("https://example.com/%E8%B7%AF");
        assertThat(kept.getString("data.card")).isEqualTo("4111111111111111");
        assertThat(kept.getString("data.owner")).isEqualTo(owner);
        assertThat(kept.getString("data.group")).isEqualTo(group);
        assertThat(kept.getList("data.items.what")).containsExactly("a", "b");
        assertThat(filed.body()).contains("\"total\":1.00").doesNotContain("script");
    }

    @Test
    void shouldFillInADefaultAndDropWhatIsNotThere() {
        // when
        var filed = file("'vip':false,'why_vip':'nobody asks'");

        // then
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json().getInt("data.qty")).isEqualTo(1);
        assertThat(filed.body()).doesNotContain("nobody asks");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " ~ ", quoteCharacter = '`', value = {
        "'vip':true ~ /data/why_vip required", "'kind':'old' ~ /data/kind retired_option", "'no':'K1' ~ /data/no read_only", "'total':5 ~ /data/total read_only",
        "'papers':['0199aaaa-0000-7000-8000-000000000001'] ~ /data/papers files_later", "'owner':'0199aaaa-0000-7000-8000-000000000001' ~ /data/owner unknown_member",
        "'group':'0199aaaa-0000-7000-8000-000000000001' ~ /data/group unknown_reference", "'card':'4111 1111 1111 1112' ~ /data/card wrong_idnumber",
        "'credit_code':'91350100M000100Y44' ~ /data/credit_code wrong_idnumber", "'site':'javascript:alert(1)' ~ /data/site wrong_url", "'seen':'yesterday' ~ /data/seen wrong_datetime",
        "'stars':6 ~ /data/stars too_large", "'discount':101 ~ /data/discount too_large", "'items':[{'n':1}] ~ /data/items/0/what required",
        "'items':[{},{'what':'a','n':-1}] ~ /data/items/1/n too_small", "'items':[{'what':'a','n':1001,'each':1}] ~ /data/items rule"})
    void shouldSayWhatIsWrongAtItsPlace(String members, String expected) {
        assertThat(found(file(members))).containsExactly(expected);
    }

    @Test
    void shouldReportEverythingAtOnceWhoeverFindsIt() {
        // when
        var refused = api.post(RECORDS, data("'vip':true,'owner':'0199aaaa-0000-7000-8000-000000000001','group':'0199aaaa-0000-7000-8000-000000000002','stars':9"));

        // then
        assertThat(found(refused)).containsExactlyInAnyOrder("/data/name required", "/data/why_vip required", "/data/owner unknown_member", "/data/group unknown_reference", "/data/stars too_large");
    }

    @Test
    void shouldGiveEachOfManyAtOnceANumberOfItsOwn() {
        // when
        var answers = Together.times(MANY, i -> api.sendLater("POST", RECORDS, data("'name':'n" + i + "'").getBytes(StandardCharsets.UTF_8), "application/json"));

        // then
        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.json().getString("data.no"))).doesNotHaveDuplicates().hasSize(MANY);
    }

    @Test
    void shouldTakeNoNumberForWhatIsNotFiled() {
        // given
        var before = file("'credit_code':'91350100M000100Y43'").json().getString("data.no");

        // when: refused by the intake, and by the database
        assertThat(file("'stars':9").status()).isEqualTo(422);
        assertThat(found(file("'credit_code':'91350100M000100Y43'"))).containsExactly("/data/credit_code not_unique");

        // then
        assertThat(number(file("").json().getString("data.no"))).isEqualTo(number(before) + 1);
    }

    private static int number(String no) {
        return Integer.parseInt(no.substring(no.indexOf('-') + 1));
    }

    @Test
    void shouldGiveTheSameNumberToTheSameRequest() {
        // given
        var key = "key-" + UUID.randomUUID();

        // when
        var first = api.post(RECORDS, data("'name':'once'"), "Idempotency-Key", key);
        var again = api.post(RECORDS, data("'name':'once'"), "Idempotency-Key", key);

        // then
        assertThat(again.json().getString("data.no")).isEqualTo(first.json().getString("data.no"));
        assertThat(again.json().getString("id")).isEqualTo(first.json().getString("id"));
    }

    @Test
    void shouldComputeAgainOnEachChangeAndKeepTheNumber() {
        // given
        var filed = file("'items':[{'what':'a','n':2,'each':5}]").json();
        var id = filed.getString("id");

        // when
        var changed = change(id, "{'data':{'items':[{'what':'a','n':3,'each':5}]}}");

        // then
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.body()).contains("\"total\":15.00");
        assertThat(changed.json().getString("data.no")).isEqualTo(filed.getString("data.no"));
        assertThat(found(change(id, "{'data':{'no':'K1'}}"))).containsExactly("/data/no read_only");
        assertThat(change(id, "{'data':{'no':'" + filed.getString("data.no") + "','name':'B'}}").json().getString("data.title_line")).endsWith(" B");
    }

    @Test
    void shouldMoveOnlyWhereTheStageLeads() {
        // given
        var id = file("").json().getString("id");

        // when
        var refused = change(id, "{'stage':'third'}");

        // then
        assertThat(found(refused)).containsExactly("/stage stage_move");
        assertThat(refused.body()).contains("Second");
        assertThat(change(id, "{'stage':'second'}").status()).isEqualTo(200);
        assertThat(change(id, "{'stage':'third'}").status()).isEqualTo(200);
        assertThat(found(change(id, "{'stage':'first'}"))).containsExactly("/stage stage_move");
    }

    @Test
    void shouldNotReferToARecordOfAnotherTemplateOrOneInTheBin() {
        // given
        var other = file("").json().getString("id");
        var gone = group("Gone");
        assertThat(api.send("DELETE", RECORD + gone, null).status()).isEqualTo(204);

        // then
        assertThat(found(file("'group':'" + other + "'"))).containsExactly("/data/group unknown_reference");
        assertThat(found(file("'group':'" + gone + "'"))).containsExactly("/data/group unknown_reference");
    }

    @Test
    void shouldNotDeleteWhatIsReferredTo() {
        // given
        var group = group("Needed");
        var id = file("'group':'" + group + "'").json().getString("id");

        // when
        var refused = api.send("DELETE", RECORD + group, null);

        // then
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("record_referred_to");
        assertThat(refused.json().getInt("count")).isEqualTo(1);
        assertThat(api.send("DELETE", RECORD + id, null).status()).isEqualTo(204);
        assertThat(api.send("DELETE", RECORD + group, null).status()).isEqualTo(204);
    }

    @Test
    void shouldClearOrKeepWhatReferredToADeletedRecord() {
        // given
        var group = group("Passing");
        var id = file("'spare':'" + group + "','past':'" + group + "'").json().getString("id");
        assertThat(api.get(RECORD + id).json().getString("data.spare")).isEqualTo(group);

        // when
        assertThat(api.send("DELETE", RECORD + group, null).status()).isEqualTo(204);

        // then
        var left = api.get(RECORD + id).json();
        assertThat(left.getString("data.spare")).isNull();
        assertThat(left.getString("data.past")).isEqualTo(group);
        assertThat(left.getInt("revision")).isEqualTo(2);
        var history = api.get(RECORD + id + "/history").json();
        assertThat(history.getString("[0].changes[0].field")).isEqualTo("spare");
        assertThat(history.getString("[0].changes[0].from")).isEqualTo(group);
        assertThat(change(id, "{'data':{'name':'still here'}}").status()).isEqualTo(200);
    }

    @Test
    void shouldNotLoseAReferenceToADeletionAtTheSameMoment() {
        for (int round = 0; round < 5; round++) {
            // given
            var group = group("Race " + round);
            var body = data("'name':'r','group':'" + group + "'").getBytes(StandardCharsets.UTF_8);

            // when
            var answers = Together.times(6, i -> i == 3 ? api.sendLater("DELETE", RECORD + group, null, null) : api.sendLater("POST", RECORDS, body, "application/json"));

            // then: either somebody refers to it and it is there, or it is gone and nobody does
            var deleted = answers.get(3).status() == 204;
            assertThat(answers.get(3).status()).isIn(204, 409);
            assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(deleted ? 0 : 5);
        }
    }

    @Test
    void shouldSayWhoRefersToARecord() {
        // given
        var group = group("Popular");
        var ids = IntStream.range(0, 3).mapToObj(i -> file("'group':'" + group + "'").json().getString("id")).toList();
        file("'past':'" + group + "'");

        // when
        var answer = api.get(RECORD + group + "/references");

        // then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().<String>getList("field")).containsExactlyInAnyOrder("group", "past");
        assertThat(answer.json().getInt("find { it.field == 'group' }.count")).isEqualTo(3);
        assertThat(answer.json().<String>getList("find { it.field == 'group' }.records.id")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(api.get(RECORD + ids.get(0) + "/references").json().<Object>getList("$")).isEmpty();
        assertThat(api.get(RECORD + UUID.randomUUID() + "/references").status()).isEqualTo(404);
        assertThat(api.get(RECORD + "x/references").status()).isEqualTo(404);
    }

    @Test
    void shouldNotReferToOrTellOfARecordOfAnotherCompany() throws Throwable {
        // given
        var other = Company.signUp("foreign-trade");
        var tenant = CompanyWithEverything.tenant(other);
        VertxContextSupport.subscribeAndAwait(() -> templates.publish(tenant, EveryType.group(), null));
        VertxContextSupport.subscribeAndAwait(() -> templates.publish(tenant, EveryType.document(), null));
        var there = Api.as(other.token(other.adminEmail(), Company.PASSWORD));
        var foreign = there.post(GROUPS, data("'name':'Theirs'")).json().getString("id");
        var member = there.get("/api/v1/members").json().getString("[0].id");

        // then
        assertThat(found(file("'group':'" + foreign + "','owner':'" + member + "'"))).containsExactlyInAnyOrder("/data/owner unknown_member", "/data/group unknown_reference");
        assertThat(api.get(RECORD + foreign + "/references").status()).isEqualTo(404);
    }

    @Test
    void shouldRefuseALimitThatIsNoNumber() {
        for (var limit : List.of("abc", "1.5", "-1", "0", "201", "99999999999")) {
            var answer = api.get(RECORDS + "?limit=" + limit);
            assertThat(answer.status()).as(limit).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("query_malformed");
        }
        assertThat(api.get(RECORDS + "?limit=5").status()).isEqualTo(200);
    }
}
