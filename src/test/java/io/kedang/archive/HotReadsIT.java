package io.kedang.archive;

import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static io.kedang.testing.Customers.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record is read the long way with a token that was never seen, and the short way with it afterwards; nobody can tell the difference. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class HotReadsIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Set<String> OF_ONE_REQUEST = Set.of("x-request-id", "date");

    private static Company company;
    private static Api api;

    @BeforeEach
    void shareOneCompany() {
        if (company == null) {
            company = Company.signUp("foreign-trade");
            api = Api.as(token());
        }
    }

    private static String token() {
        return company.token(company.adminEmail(), Company.PASSWORD);
    }

    private static String filed(String name) {
        return api.post(RECORDS, body(name)).json().getString("id");
    }

    private static HttpResponse<String> read(String token, String id, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(TestStack.appUrl() + RECORD + id)).header("Authorization", "Bearer " + token);
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static Set<String> headersOf(HttpResponse<?> response) {
        var headers = new TreeSet<String>();
        response.headers().map().forEach((name, values) -> {
            if (!OF_ONE_REQUEST.contains(name)) {
                headers.add(name + ": " + values);
            }
        });
        return headers;
    }

    @Test
    void shouldAnswerTheSameBothWays() throws Exception {
        // given
        var id = filed("Both ways");
        var fresh = token();

        // when
        var longWay = read(fresh, id);
        var shortWay = read(fresh, id);

        // then
        assertThat(longWay.statusCode()).isEqualTo(200);
        assertThat(shortWay.statusCode()).isEqualTo(200);
        assertThat(shortWay.body()).isEqualTo(longWay.body());
        assertThat(headersOf(shortWay)).isEqualTo(headersOf(longWay));
        assertThat(shortWay.headers().firstValue("x-request-id")).isPresent();
    }

    @Test
    void shouldSayNotModifiedBothWays() throws Exception {
        // given
        var id = filed("Not modified");
        var fresh = token();

        // when
        var longWay = read(fresh, id, "If-None-Match", "\"1\"");
        var shortWay = read(fresh, id, "If-None-Match", "\"1\"");

        // then
        assertThat(longWay.statusCode()).isEqualTo(304);
        assertThat(shortWay.statusCode()).isEqualTo(304);
        assertThat(shortWay.body()).isEmpty();
        assertThat(headersOf(shortWay)).isEqualTo(headersOf(longWay));
    }

    @Test
    void shouldLeaveWhatIsNotThereToTheResource() throws Exception {
        // given
        var token = token();
        var deleted = filed("In the bin");
        api.send("DELETE", RECORD + deleted, (String) null);
        read(token, deleted);

        // then
        assertThat(read(token, deleted).statusCode()).isEqualTo(410);
        assertThat(read(token, "00000000-0000-7000-8000-000000000000").body()).contains("\"code\":\"record_not_found\"");
        assertThat(read(token, "not-an-id-but-just-as-long-as-an-id-is").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldShowNothingToAnotherCompany() throws Exception {
        // given
        var id = filed("Only ours");
        var other = Company.signUp("training");
        var token = other.token(other.adminEmail(), Company.PASSWORD);
        read(token, id);

        // when
        var answer = read(token, id);

        // then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Only ours");
    }

    @Test
    void shouldCountRepeatedReadsInTheJournal() throws Exception {
        // given
        var id = filed("Read often");
        var token = token();

        // when
        for (int i = 0; i < 40; i++) {
            read(token, id);
        }

        // then
        var journal = TenantTables.schemaOf(company) + ".journal WHERE action = 'record.read' AND target_id = '" + id + "'";
        Eventually.equal(40L, Duration.ofSeconds(3), () -> TenantTables.count("SELECT coalesce(sum(times), 0) FROM " + journal));
        assertThat(TenantTables.count("SELECT count(*) FROM " + journal)).isLessThan(40);
    }
}
