package io.kedang.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Keycloak's users and organizations, asked through its admin API as the service's own account. */
public final class Identities {

    private Identities() {
    }

    private static RequestSpecification admin() {
        var token = given().baseUri(TestStack.keycloakUrl()).formParam("grant_type", "client_credentials").formParam("client_id", "kedang-service")
                .formParam("client_secret", ConfigProvider.getConfig().getValue("KEDANG_OIDC_ADMIN_SECRET", String.class))
                .post("/realms/kedang/protocol/openid-connect/token").then().statusCode(200).extract().<String>path("access_token");
        return given().baseUri(TestStack.keycloakUrl()).basePath("/admin/realms/kedang").auth().oauth2(token);
    }

    public static Optional<Map<String, Object>> user(String email) {
        List<Map<String, Object>> found = admin().queryParam("email", email).queryParam("exact", true).get("/users").then().statusCode(200)
                .extract().jsonPath().getList("$");
        return found.stream().findFirst();
    }

    public static Optional<Map<String, Object>> organization(String alias) {
        List<Map<String, Object>> found = admin().queryParam("search", alias).queryParam("exact", true).get("/organizations").then().statusCode(200)
                .extract().jsonPath().getList("$");
        return found.stream().filter(organization -> alias.equals(organization.get("alias"))).findFirst();
    }

    public static void createOrganization(String alias) {
        admin().contentType(ContentType.JSON).body(Map.of("name", alias, "alias", alias, "domains", List.of(Map.of("name", alias + ".other.invalid"))))
                .post("/organizations").then().statusCode(201);
    }

    public static void deleteOrganization(String alias) {
        organization(alias).ifPresent(found -> admin().delete("/organizations/" + found.get("id")).then().statusCode(204));
    }

    /** What the person would do by following the mail. */
    public static void setPassword(String email, String password) {
        admin().contentType(ContentType.JSON).body(Map.of("type", "password", "value", password, "temporary", false))
                .put("/users/" + user(email).orElseThrow().get("id") + "/reset-password").then().statusCode(204);
    }
}
