package io.kedang.tenancy;

import static io.kedang.testing.Customers.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.OnVertx;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.kedang.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose company a request is in comes from a token that Keycloak signed, and from nothing else. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TokenTenantIT {

    private static final String ME = "/api/v1/me";
    private static final Consumer<ObjectNode> AS_IT_WAS = claims -> { };
    private static TwoCompanies companies;

    @Inject
    TenantRegistry registry;

    @BeforeEach
    void signUpOnce() {
        companies = companies == null ? new TwoCompanies() : companies;
    }

    private static void assertRefused(String token, int status, String code) {
        for (var path : List.of(ME, RECORDS, "/api/v1/templates", "/api/v1/members", "/api/v1/records/" + UUID.randomUUID())) {
            var answer = Api.as(token).get(path);
            assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(status);
            assertThat(answer.code()).as("%s: %s", path, answer).isEqualTo(code);
            assertThat(answer.json().getString("requestId")).isNotBlank();
        }
    }

    private static String genuine() {
        return companies.here.token(companies.here.adminEmail(), Company.PASSWORD);
    }

    @Test
    void shouldRefuseATokenWithoutOrganization() {
        assertRefused(Tokens.of(companies.here.adminEmail(), Company.PASSWORD, null), 403, "no_organization");
    }

    @Test
    void shouldRefuseWhoAsksForACompanyThatIsNotTheirs() {
        assertRefused(Tokens.of(companies.here.adminEmail(), Company.PASSWORD, companies.there.slug()), 403, "no_organization");
    }

    @Test
    void shouldRefuseATokenForTwoCompanies() {
        // given
        var second = Company.signUp("two" + Long.toString(System.nanoTime(), 36), companies.here.adminEmail(), "training");

        // when
        var both = Tokens.of(companies.here.adminEmail(), Company.PASSWORD, "*");

        // then
        assertRefused(both, 403, "several_organizations");
        assertThat(TwoCompanies.api(second).get(ME).json().getString("company.slug")).isEqualTo(second.slug());
        assertThat(companies.here().get(ME).json().getString("company.slug")).isEqualTo(companies.here.slug());
    }

    @Test
    void shouldRefuseASuspendedCompanyAndServeItAgainAfterwards() {
        // given
        var company = Company.signUp("training");
        var token = company.token(company.adminEmail(), Company.PASSWORD);
        assertThat(Api.as(token).get(ME).status()).isEqualTo(200);

        // when
        OnVertx.await(() -> registry.moveTo(TenantTables.tenantIdOf(company), TenantState.SUSPENDED));

        // then
        assertRefused(token, 403, "tenant_suspended");
        OnVertx.await(() -> registry.moveTo(TenantTables.tenantIdOf(company), TenantState.ACTIVE));
        assertThat(Api.as(token).get(ME).status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseAnOrganizationThatIsNoCompany() {
        // given
        var company = Company.signUp("training");
        TenantTables.execute("UPDATE control.tenant SET organization_id = '" + UUID.randomUUID() + "' WHERE slug = '" + company.slug() + "'");

        // then
        assertRefused(company.token(company.adminEmail(), Company.PASSWORD), 403, "tenant_unknown");
    }

    @Test
    void shouldRefuseTokensThatKeycloakDidNotSign() {
        // given
        var forge = new TokenForge(genuine());
        var other = TenantTables.text("SELECT organization_id FROM control.tenant WHERE slug = '" + companies.there.slug() + "'");
        Consumer<ObjectNode> elsewhere = claims -> claims.putObject("organization").putObject(companies.there.slug()).put("id", other);
        var publicKey = RestAssured.given().baseUri(TestStack.keycloakUrl()).get("/realms/kedang").then().extract().<String>path("public_key");

        // then
        for (var claims : List.of(AS_IT_WAS, elsewhere)) {
            assertRefused(forge.unsigned(claims), 401, "unauthenticated");
            assertRefused(forge.signedByAStranger(claims), 401, "unauthenticated");
            assertRefused(forge.signedWithASecret(publicKey, claims), 401, "unauthenticated");
        }
        assertRefused(forge.altered(elsewhere), 401, "unauthenticated");
        for (var nonsense : List.of("x", "a.b.c", "..", "null", genuine().substring(0, 40), genuine() + "x")) {
            assertRefused(nonsense, 401, "unauthenticated");
        }
    }

    @Test
    void shouldRefuseTokensThatAreNotForUsOrNotForNow() {
        // given
        var forge = new TokenForge(genuine());
        var now = Instant.now().getEpochSecond();
        assertThat(Api.as(forge.signedByKeycloak(AS_IT_WAS)).get(ME).status()).as("the key is Keycloak's").isEqualTo(200);

        // then
        assertRefused(forge.signedByKeycloak(claims -> claims.put("exp", now - 60).put("iat", now - 360)), 401, "unauthenticated");
        assertRefused(forge.signedByKeycloak(claims -> claims.put("nbf", now + 600)), 401, "unauthenticated");
        assertRefused(forge.signedByKeycloak(claims -> claims.put("iss", "http://localhost/realms/other")), 401, "unauthenticated");
        assertRefused(forge.signedByKeycloak(claims -> claims.put("aud", "another-service")), 401, "unauthenticated");
        assertRefused(forge.signedByKeycloak(claims -> claims.put("typ", "ID").put("aud", "kedang-web")), 401, "unauthenticated");
        assertRefused(forge.signedByKeycloak(claims -> claims.put("typ", "Logout")), 401, "unauthenticated");
        assertRefused(forge.signedByKeycloak(claims -> claims.remove("typ")), 401, "unauthenticated");
    }

    @Test
    void shouldRememberATokenNoLongerThanItIsGood() {
        // given
        var end = Instant.now().getEpochSecond() + 3;

        // when
        var token = new TokenForge(genuine()).signedByKeycloak(claims -> claims.put("exp", end));

        // then
        assertThat(Api.as(token).get(ME).status()).isEqualTo(200);
        Eventually.equal(401, Duration.ofSeconds(10), () -> Api.as(token).get(ME).status());
    }

    @Test
    void shouldRefuseOrganizationsThatAreNotWrittenAsOurRealmWritesThem() {
        var forge = new TokenForge(genuine());
        assertRefused(forge.signedByKeycloak(claims -> claims.put("organization", companies.there.slug())), 403, "no_organization");
        assertRefused(forge.signedByKeycloak(claims -> claims.putArray("organization").add(companies.there.slug())), 403, "no_organization");
        assertRefused(forge.signedByKeycloak(claims -> claims.putObject("organization")), 403, "no_organization");
        assertRefused(forge.signedByKeycloak(claims -> claims.putObject("organization").put(companies.there.slug(), "x")), 403, "no_organization");
        assertRefused(forge.signedByKeycloak(claims -> claims.putObject("organization").putObject(companies.there.slug()).put("id", 1)), 403, "no_organization");
    }

    @Test
    void shouldRefuseAPersonWhomTheCompanyDoesNotKnow() {
        // given
        var other = TenantTables.text("SELECT organization_id FROM control.tenant WHERE slug = '" + companies.there.slug() + "'");

        // when Keycloak would say that somebody belongs to a company that knows nothing of it
        var token = new TokenForge(genuine()).signedByKeycloak(claims -> claims.putObject("organization").putObject(companies.there.slug()).put("id", other));

        // then
        assertRefused(token, 403, "not_a_member");
    }

    @Test
    void shouldAskForATokenEverywhereButAtTheSignUp() {
        assertRefused(null, 401, "unauthenticated");
    }

    @Test
    void shouldTakeTheCompanyFromNothingButTheToken() {
        // given
        var id = TenantTables.tenantIdOf(companies.there).toString();
        var slug = companies.there.slug();
        var headers = new LinkedHashMap<String, String>();
        List.of("X-Tenant", "X-Tenant-Id", "Tenant", "X-Organization", "X-Company", "X-Forwarded-Host", "X-Original-URL").forEach(name -> headers.put(name, slug));
        headers.put("Cookie", "tenant=" + slug + "; organization=" + id);

        // when
        headers.forEach((name, value) -> {
            var answer = companies.here().get(ME, name, value);

            // then
            assertThat(answer.json().getString("company.slug")).as(name).isEqualTo(companies.here.slug());
        });
        for (var query : List.of("tenant=" + slug, "tenant=" + id, "tenantId=" + id, "organization=" + slug, "schema=" + companies.schemaThere())) {
            assertThat(companies.here().get(ME + "?" + query).json().getString("company.slug")).as(query).isEqualTo(companies.here.slug());
        }
    }

    @Test
    void shouldRefuseACompanyNamedInTheBody() {
        for (var member : List.of("tenant", "tenant_id", "organization", "schema", "id", "owner")) {
            // when
            var body = new HashMap<String, Object>(Map.of("data", Customers.data("Named")));
            body.put(member, TenantTables.tenantIdOf(companies.there).toString());
            var answer = companies.here().post(RECORDS, Customers.json(body));

            // then
            assertThat(answer.status()).as(member).isEqualTo(422);
            assertThat(answer.json().getList("violations.code")).containsExactly("unknown_field");
        }
        assertThat(companies.there().get(RECORDS).json().getList("records.title")).doesNotContain("Named");
    }
}
