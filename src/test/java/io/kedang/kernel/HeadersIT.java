package io.kedang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every route, whatever it answers, by the rules of the strictest public checkers. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class HeadersIT {

    private static final List<String> PAGES = List.of("/", "/signup", "/nothing-here", "/login", "/home", "/members", "/templates", "/archive/customer", "/profile", "/companies",
            "/openapi", "/q/health/ready", "/assets/css/base.css", "/webjars/htmx.org/2.0.4/dist/htmx.min.js", "/signup/slug?name=x");

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpHeaders headers(String method, String path, String token) {
        try {
            var request = HttpRequest.newBuilder(URI.create(TestStack.appUrl() + path)).header("Accept", "text/html, application/json")
                    .method(method, HttpRequest.BodyPublishers.noBody());
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).headers();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static String one(HttpHeaders headers, String name, String where) {
        assertThat(headers.allValues(name)).as(name + " of " + where).hasSize(1);
        return headers.firstValue(name).orElseThrow();
    }

    private static void assertStrict(HttpHeaders headers, String where) {
        var policy = one(headers, "Content-Security-Policy", where);
        assertThat(policy).as(where).startsWith("default-src 'none'").contains("frame-ancestors 'none'", "base-uri 'none'", "form-action")
                .doesNotContain("unsafe", "*", "http:", "script-src 'self' ");
        assertThat(one(headers, "X-Content-Type-Options", where)).isEqualTo("nosniff");
        assertThat(one(headers, "X-Frame-Options", where)).isEqualTo("DENY");
        assertThat(one(headers, "Referrer-Policy", where)).isIn("same-origin", "no-referrer");
        assertThat(one(headers, "Cross-Origin-Opener-Policy", where)).isEqualTo("same-origin");
        assertThat(one(headers, "Cross-Origin-Embedder-Policy", where)).isEqualTo("require-corp");
        assertThat(one(headers, "Cross-Origin-Resource-Policy", where)).isEqualTo("same-origin");
        assertThat(one(headers, "Permissions-Policy", where)).contains("camera=()", "geolocation=()", "microphone=()");
        assertThat(headers.firstValue("Server")).as(where).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).as(where).isEmpty();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).as(where).isEmpty();
        assertThat(headers.allValues("Set-Cookie")).as(where).allMatch(cookie -> cookie.toLowerCase(Locale.ROOT).contains("; httponly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"));
    }

    /** The identity provider's address may stand in form-action; in tests it has no https. */
    private static HttpHeaders withoutIdentityProvider(HttpHeaders headers) {
        var copy = new HashMap<>(headers.map());
        copy.computeIfPresent("content-security-policy", (name, values) -> values.stream().map(value -> value.replace(" " + TestStack.keycloakUrl(), "")).toList());
        return HttpHeaders.of(copy, (name, value) -> true);
    }

    @Test
    void shouldBeStrictOnEveryPage() {
        PAGES.forEach(page -> assertStrict(withoutIdentityProvider(headers("GET", page, null)), page));
    }

    @Test
    void shouldBeStrictOnEveryOperationOfTheApi() {
        var company = Company.signUp("foreign-trade");
        var token = company.token(company.adminEmail(), Company.PASSWORD);
        Operations.read().stream().filter(operation -> !operation.path().contains("sessions")).forEach(operation -> Stream.of(token, "nonsense", null).forEach(with -> {
            var headers = headers(operation.method(), operation.somePath(), with);
            assertStrict(headers, operation.toString());
            assertThat(one(headers, "Cache-Control", operation.toString())).matches("no-store|private, no-cache|public, max-age=3600");
        }));
    }

    @Test
    void shouldLetNobodyKeepAPage() {
        assertThat(headers("GET", "/", null).firstValue("Cache-Control")).contains("no-store");
        assertThat(headers("GET", "/nothing-here", null).firstValue("Cache-Control").orElse("no-store")).isEqualTo("no-store");
        assertThat(headers("GET", "/assets/css/base.css", null).firstValue("Cache-Control").orElse("")).doesNotContain("no-store");
    }

    @Test
    void shouldBindEachSignInToTheBrowserThatBeganIt() {
        // when
        var sent = headers("GET", "/home", null).firstValue("Location").orElseThrow();

        // then
        assertThat(sent).startsWith(TestStack.keycloakUrl()).contains("nonce=", "code_challenge=", "state=");
    }
}
