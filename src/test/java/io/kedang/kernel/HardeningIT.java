package io.kedang.kernel;

import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static io.kedang.testing.Customers.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.testing.Api;
import io.kedang.testing.AppProcess;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Together;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged application with settings that the other tests do not have. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class HardeningIT {

    private static final Map<String, String> STRICT = Map.of("KEDANG_PUBLIC_URL", "https://kedang.example.com", "KEDANG_MEMBER_PER_SECOND", "5",
            "KEDANG_LIMITS_MEMBER_BURST", "20", "KEDANG_HTTP_BODY_WITHIN", "2s", "KEDANG_BEHIND_PROXY", "true", "KEDANG_TRUSTED_PROXIES", "127.0.0.0/8,::1");

    @Test
    void shouldHoldBackWhoAsksTooFastAndNotTheOthers() {
        try (var app = AppProcess.start("hardening-limits", STRICT).awaitReady()) {
            // given
            var flooding = Company.signUp("foreign-trade");
            var calm = Company.signUp("foreign-trade");
            var flood = Api.at(app.url(), flooding.token(flooding.adminEmail(), Company.PASSWORD));
            var other = Api.at(app.url(), calm.token(calm.adminEmail(), Company.PASSWORD));
            other.get("/api/v1/me");
            var record = RECORD + flood.post(RECORDS, body("Read in a flood")).json().getString("id");

            // when
            var answers = Together.times(200, i -> flood.sendLater("GET", i % 2 == 0 ? "/api/v1/me" : record, null, null));

            // then
            assertThat(answers).extracting(Api.Answer::status).containsOnly(200, 429);
            assertThat(answers.stream().filter(answer -> answer.status() == 200).count()).isBetween(15L, 80L);
            assertThat(answers.stream().filter(answer -> answer.status() == 429)).allMatch(answer -> answer.code().equals("too_many_requests") && answer.json().getInt("retryAfter") >= 1);
            assertThat(other.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(app.metric("kedang_limits_refused_total")).isPositive();
            assertThat(app.metric("kedang_limits_at_work")).isZero();
        }
    }

    @Test
    void shouldBeStricterWhereItIsReachedByHttps() throws IOException, InterruptedException {
        try (var app = AppProcess.start("hardening-https", STRICT).awaitReady()) {
            // when
            var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(app.url() + "/signup")).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.discarding());

            // then
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=63072000; includeSubDomains");
            assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("Secure") && cookie.contains("HTTPOnly")
                    && cookie.contains("SameSite=Lax"));
            assertPutsAnEndToABodyThatDrips(app);
            assertBelievesItsProxyAboutAddresses(app);
        }
    }

    private static void assertPutsAnEndToABodyThatDrips(AppProcess app) throws IOException, InterruptedException {
        var begun = Instant.now();
        try (var socket = new Socket("localhost", URI.create(app.url()).getPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write("POST /api/v1/signups HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            readAll(socket.getInputStream());
        }
        assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    /** Until the server ends it, in whichever way. */
    private static void readAll(InputStream in) throws IOException {
        try {
            in.readAllBytes();
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
    }

    private static void assertBelievesItsProxyAboutAddresses(AppProcess app) {
        // given
        var company = Company.signUp("foreign-trade");
        var admin = Api.at(app.url(), company.token(company.adminEmail(), Company.PASSWORD));
        var policy = "{\"addresses\":[{\"for\":\"everyone\",\"allow\":[\"203.0.113.0/24\"]}]}";

        // then
        assertThat(admin.send("PUT", "/api/v1/signin-policy", policy).code()).isEqualTo("policy_locks_you_out");
        assertThat(admin.send("PUT", "/api/v1/signin-policy", policy, "X-Forwarded-For", "203.0.113.9").status()).isEqualTo(200);
        assertThat(admin.get(Customers.RECORDS, "X-Forwarded-For", "203.0.113.9").status()).isEqualTo(200);
        assertThat(admin.get(Customers.RECORDS, "X-Forwarded-For", "203.0.113.9, 198.51.100.1").code()).isEqualTo("address_not_allowed");
        assertThat(admin.get(Customers.RECORDS).code()).isEqualTo("address_not_allowed");
    }

    @Test
    void shouldNotStartInProductionWhenSettingsAreUnsafe() throws IOException {
        try (var app = AppProcess.start("hardening-unsafe", Map.of("QUARKUS_PROFILE", "prod", "KEDANG_PUBLIC_URL", "http://kedang.example.com", "KEDANG_BEHIND_PROXY", "true",
                "KEDANG_DB_APP_PASSWORD", "postgres", "KEDANG_KEY_FILE", "/nowhere/key.json"))) {
            // then
            assertThatThrownBy(app::awaitReady).isInstanceOf(AssertionError.class).hasMessageContaining("ended with");
        }
        var log = Files.readString(Path.of("target", "it-logs", "hardening-unsafe.log"));
        assertThat(log).contains("KEDANG_PUBLIC_URL must begin with https:// in production.", "KEDANG_DB_APP_PASSWORD is a default or can be guessed",
                "KEDANG_TRUSTED_PROXIES must list", "KEDANG_KEY_FILE names a file that is not there");
    }

    @Test
    void shouldWriteNoLineThatAClientMadeUp() throws IOException {
        try (var app = AppProcess.start("hardening-logs", Map.of()).awaitReady()) {
            // given
            var api = Api.at(app.url(), null);

            // when
            api.get("/api/v1/records/%0d%0a%7B%22level%22:%22FORGED%22%7D");
            api.get("/q/health/ready?x=%0aFORGED");
            api.get("/api/v1/me", "X-Request-Id", "FORGED FORGED", "User-Agent", "FORGED");
            Api.at(app.url(), "kd_FORGED").get("/api/v1/me");
            Api.at(app.url(), "FORGED.FORGED.FORGED").get("/api/v1/me");
        }
        assertThat(Files.readAllLines(Path.of("target", "it-logs", "hardening-logs.log"))).noneMatch(line -> line.contains("FORGED")).allMatch(line -> line.isBlank() || line.startsWith("{"));
    }
}
