package io.kedang.kernel;

import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.kernel.Operations.Operation;
import io.kedang.testing.Api.Answer;
import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.RawRequest;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of the OpenAPI document, with what no client should send. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class HostileInputIT {

    private static Company company;
    private static List<Operation> operations;
    private Api api;

    @BeforeEach
    void signUpOnce() {
        if (company == null) {
            company = Company.signUp("foreign-trade");
            operations = Operations.read();
        }
        api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
    }

    /** Answered, not by a failure of ours, and when refused then as a problem document with its code and the request's id. */
    private static Answer assertAnswered(Answer answer, Object what) {
        assertThat(answer.status()).as("%s: %s", what, answer).isBetween(200, 499);
        if (answer.status() >= 400) {
            assertThat(answer.type()).as("%s: %s", what, answer).startsWith("application/problem+json");
            assertThat(answer.code()).as("%s: %s", what, answer).matches("[a-z_]+");
            assertThat(answer.tree().path("requestId").asText()).as("%s: %s", what, answer).isNotBlank();
            assertThat(answer.tree().path("title").asText()).as("%s: %s", what, answer).isNotBlank();
            assertThat(answer.tree().path("status").asInt()).as("%s", what).isEqualTo(answer.status());
        }
        return answer;
    }

    private static void assertRefused(Answer answer, Object what, Integer... statuses) {
        assertAnswered(answer, what);
        assertThat(answer.status()).as("%s: %s", what, answer).isIn((Object[]) statuses);
    }

    private static List<Operation> withBody() {
        return operations.stream().filter(Operation::takesBody).toList();
    }

    @Test
    void shouldKnowItsOperations() {
        assertThat(operations).extracting(Operation::toString).contains("POST /api/v1/templates/{key}/records", "PATCH /api/v1/records/{id}", "POST /api/v1/signups", "GET /api/v1/me");
        assertThat(withBody()).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void shouldRefuseWhatIsNoJson() {
        Hostile.malformed().forEach((name, body) -> withBody().stream().<Runnable>map(operation -> {
            var sent = api.sendLater(operation.method(), operation.somePath(), body, "application/json");
            return () -> {
                assertRefused(sent.join(), operation + " with " + name, 400);
                assertThat(sent.join().code()).as("%s with %s", operation, name).isEqualTo("malformed_json");
            };
        }).toList().forEach(Runnable::run));
    }

    @Test
    void shouldRefuseAMissingBody() {
        withBody().forEach(operation -> assertAnswered(api.send(operation.method(), operation.somePath(), new byte[0], "application/json"), operation + " without a body"));
        withBody().forEach(operation -> assertAnswered(api.send(operation.method(), operation.somePath(), (byte[]) null, (String) null), operation + " without anything"));
    }

    @Test
    void shouldAnswerStrangeValuesInEveryMember() {
        for (var value : Hostile.values()) {
            withBody().stream().flatMap(operation -> asked(operation, value)).toList().forEach(Runnable::run);
        }
    }

    /** All is sent before the first answer is waited for. */
    private Stream<Runnable> asked(Operation operation, String value) {
        var members = Hostile.members(operation.path());
        var all = members.stream().map(member -> "\"" + member + "\":" + value).collect(Collectors.joining(",", "{", "}"));
        return Stream.concat(Stream.of(value, all), members.stream().map(member -> "{\"" + member + "\":" + value + "}")).map(body -> {
            var answer = api.sendLater(operation.method(), operation.somePath(), bytes(body), "application/json");
            return () -> assertAnswered(answer.join(), operation + " with " + shown(body));
        });
    }

    @Test
    void shouldAnswerStrangeValuesInEveryField() {
        var id = api.post(RECORDS, Customers.body("Strange values")).json().getString("id");
        var fields = api.get("/api/v1/templates/customer").json().<String, Object>getMap("properties").keySet();
        assertThat(fields).hasSizeGreaterThan(25);
        for (var value : Hostile.values()) {
            var asked = fields.stream().map(field -> api.sendLater("PATCH", RECORD + id, bytes("{\"data\":{\"" + field + "\":" + value + "}}"), "application/json")).toList();
            asked.forEach(answer -> assertAnswered(answer.join(), "a field = " + shown(value)));
            var all = fields.stream().map(field -> "\"" + field + "\":" + value).collect(Collectors.joining(",", "{\"data\":{", "}}"));
            if (all.length() < 900_000) {
                assertAnswered(api.post(RECORDS, all), "all fields = " + shown(value));
                assertAnswered(api.send("PUT", "/api/v1/templates/customer/drafts/" + UUID.randomUUID(), all), "draft, all fields = " + shown(value));
            }
        }
        assertAnswered(api.get(RECORD + id), "the record afterwards");
        assertAnswered(api.get(RECORD + id + "/history"), "its history");
        assertThat(api.get(RECORDS + "?limit=200").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/templates/customer/drafts").status()).isEqualTo(200);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }

    @Test
    void shouldRefuseBodiesOfOtherTypes() {
        for (var type : List.of("text/plain", "application/xml", "text/html", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/octet-stream",
                "application/x-java-serialized-object", "image/svg+xml", "application/yaml")) {
            withBody().forEach(operation -> assertRefused(api.send(operation.method(), operation.somePath(), "{}".getBytes(StandardCharsets.UTF_8), type), operation + " as " + type, 415));
        }
        for (var type : List.of("garbage", "/", "application/", "a/b/c", ";", "application/json; charset=nonsense", "application/json; charset=utf-16", "application/json;;;")) {
            withBody().forEach(operation -> assertAnswered(api.send(operation.method(), operation.somePath(), "{}".getBytes(StandardCharsets.UTF_8), type), operation + " as " + type));
        }
    }

    @Test
    void shouldRefuseBodiesThatAreTooLarge() {
        var large = Customers.body("Large", "remarks", "x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8);
        withBody().forEach(operation -> {
            var answer = api.send(operation.method(), operation.somePath(), large, "application/json");
            assertRefused(answer, operation, 413);
            assertThat(answer.code()).isEqualTo("body_too_large");
        });
    }

    @Test
    void shouldRefuseALargeBodyThatDoesNotSayHowLargeItIs() throws IOException, InterruptedException {
        // given
        var large = (" ".repeat(3_000_000) + Customers.body("Large")).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(TestStack.appUrl() + RECORDS)).header("Authorization", "Bearer " + company.token(company.adminEmail(), Company.PASSWORD))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))).build();

        // when
        var answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build().send(request, BodyHandlers.ofString());

        // then
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"body_too_large\"");
    }

    @Test
    void shouldRefuseOtherMethods() {
        operations.stream().map(Operation::path).distinct().forEach(path -> {
            var allowed = operations.stream().filter(operation -> operation.path().equals(path)).map(Operation::method).collect(Collectors.toCollection(TreeSet::new));
            for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "X")) {
                if (!allowed.contains(method)) {
                    var operation = new Operation(method, path, false, List.of());
                    assertRefused(api.send(method, operation.somePath(), null), operation, 404, 405, 501);
                }
            }
        });
    }

    @Test
    void shouldFindNothingUnderUnknownPaths() {
        for (var path : List.of("/api", "/api/", "/api/v1", "/api/v1/", "/api/v2/me", "/api/v1/nothing", "/api/v1/records", "/api/v1/me/x", "/api/v1/templates/customer/records/x/y",
                "/api/v1/records//history", "/api/v1/%2e%2e/openapi")) {
            assertRefused(api.get(path), path, 404, 405);
        }
    }

    @Test
    void shouldAnswerIdsThatAreNone() {
        for (var id : Hostile.IDS) {
            operations.stream().filter(operation -> operation.path().contains("{id}")).forEach(operation ->
                    assertRefused(api.send(operation.method(), operation.pathWith(id).replace("{key}", "customer"), operation.takesBody() ? "{\"data\":{}}" : null),
                            operation + " with " + id, operation.path().contains("drafts") && operation.method().equals("DELETE") ? new Integer[] {204, 404, 405} : new Integer[] {400, 404, 405}));
            operations.stream().filter(operation -> operation.path().contains("{key}")).forEach(operation ->
                    assertAnswered(api.send(operation.method(), operation.pathWithKey(id), operation.takesBody() ? "{\"data\":{}}" : null), operation + " with " + id));
        }
    }

    @Test
    void shouldAnswerStrangeQueries() {
        var values = List.of("", "%00", "a%00b", "%FF", "%ED%A0%80", "-1", "0", "1e9", "99999999999999999999", "NaN", "null", "true", "%F0%9F%98%80", "%5B%5D", "a".repeat(2000),
                "company_name:eq:%00", "company_name:in:,", "company_name:in:" + "a,".repeat(100), "credit_days:gt:1E%2B999999999", "credit_days:eq:NaN", "credit_days:lt:" + "9".repeat(1000),
                "last_order_date:gt:%2B999999999-12-31", "last_order_date:eq:0000-00-00", "created_at:gt:%2B999999999-12-31T23:59:59Z", "created_at:lt:-999999999-01-01T00:00:00Z",
                "created_at:gt:2026-01-01", "phone:eq:%00", "email:contains:%25", "stage:in:,,,", "created_by:eq:x", ":::", "::", ":eq:", "-", "--updated_at", "-created_at", "W10", "bnVsbA");
        operations.stream().filter(operation -> operation.method().equals("GET")).forEach(operation -> {
            for (var name : operation.queries()) {
                values.stream().<Runnable>map(value -> {
                    var sent = api.sendLater("GET", operation.somePath() + "?" + name + "=" + value, null, null);
                    return () -> assertAnswered(sent.join(), operation + "?" + name + "=" + shown(value));
                }).toList().forEach(Runnable::run);
            }
            assertAnswered(api.get(operation.somePath() + "?" + "x=y&".repeat(500)), operation + " with 500 parameters");
        });
        assertRefused(api.get(RECORDS + "?" + "where=stage:eq:lead&".repeat(21)), "21 conditions", 400);
    }

    @Test
    void shouldAnswerStrangeHeaders() {
        var id = api.post(RECORDS, Customers.body("Strange headers")).json().getString("id");
        for (var value : List.of("\"", "\"\"", "W/\"1\"", "\"-1\"", "\"" + "9".repeat(30) + "\"", "*, *", "\"1\", \"2\"", "x".repeat(5000), "\u00e4\u00f6")) {
            for (var header : List.of("If-Match", "If-None-Match", "Idempotency-Key", "Accept-Language", "X-Request-Id", "Accept", "Cookie")) {
                assertAnswered(api.get(RECORD + id, header, value), "GET, " + header + ": " + shown(value));
                assertAnswered(api.send("PATCH", RECORD + id, "{\"data\":{}}", header, value), "PATCH, " + header + ": " + shown(value));
                assertAnswered(api.post(RECORDS, "{\"data\":{}}", header, value), "POST, " + header + ": " + shown(value));
            }
        }
    }

    @Test
    void shouldEndWhatIsNoRequest() throws IOException {
        var token = company.token(company.adminEmail(), Company.PASSWORD);
        for (var target : List.of("/api/v1/records/%", "/api/v1/records/%zz", "/api/v1/records/a b", "/api/v1/records/\u0001", "/api/v1/records/\u00ff", "*", "//", "http://[", "/" + "a".repeat(20_000))) {
            assertNoFailure(RawRequest.exchange(RawRequest.bytes("GET", target, token, 0, "")), target);
        }
        assertNoFailure(RawRequest.exchange(RawRequest.bytes("POST", RECORDS, token, -1, "{}")), "a negative length");
        assertNoFailure(RawRequest.exchange(RawRequest.bytes("G\u0000T", RECORDS, token, 0, "")), "a method with U+0000");
        assertNoFailure(RawRequest.exchange(RawRequest.bytes("GET", RECORDS, token + "\r\nX: " + "y".repeat(40_000), 0, "")), "a header too long");
        assertNoFailure(RawRequest.exchange("\r\n\r\n\u0000\u0001GARBAGE".getBytes(StandardCharsets.UTF_8)), "garbage");
        var body = Customers.body("Cut off");
        for (int cut = 0; cut < body.length(); cut += 7) {
            assertNoFailure(RawRequest.exchange(RawRequest.bytes("POST", RECORDS, token, body.length(), body.substring(0, cut))), "a body cut off after " + cut);
        }
        assertThat(api.get(RECORDS + "?limit=200").body()).doesNotContain("Cut off");
    }

    /** Ended in time, with a refusal or without a word. */
    private static void assertNoFailure(String answer, String what) {
        assertThat(answer).as(what).doesNotContain("HTTP/1.1 2").doesNotContain("HTTP/1.1 5");
    }

    @Test
    void shouldStillServeAfterAllThat() {
        var request = new HashMap<String, Object>(Map.of("data", Customers.data("Still here " + UUID.randomUUID())));
        assertThat(api.post(RECORDS, Customers.json(request)).status()).isEqualTo(201);
    }
}
