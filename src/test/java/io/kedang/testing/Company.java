package io.kedang.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A company signed up through the real API: its code from a real mail, its tokens from the real Keycloak. */
public final class Company {

    public static final String PASSWORD = "Sunny-day-2026";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String slug;
    private final String adminEmail;

    private Company(String slug, String adminEmail) {
        this.slug = slug;
        this.adminEmail = adminEmail;
    }

    /** A new company with a name of its own. */
    public static Company signUp(String preset) {
        var slug = "co" + Long.toString(System.nanoTime(), 36) + NUMBER.incrementAndGet();
        return signUp(slug, "boss@" + slug + ".example.com", preset);
    }

    public static Company signUp(String slug, String email, String preset) {
        var id = given().baseUri(TestStack.appUrl()).contentType(ContentType.JSON).body(request(slug, email, preset))
                .post("/api/v1/signups").then().statusCode(202).extract().<String>path("id");
        given().baseUri(TestStack.appUrl()).contentType(ContentType.JSON).body(Map.of("code", Mails.code(email)))
                .post("/api/v1/signups/" + id + "/confirm").then().statusCode(201);
        return new Company(slug, email);
    }

    public static Map<String, Object> request(String slug, String email, String preset) {
        return Map.of("companyName", "Company " + slug, "slug", slug, "email", email, "password", PASSWORD, "name", "Boss", "preset", preset,
                "locale", "en", "consent", true);
    }

    public String slug() {
        return slug;
    }

    public String adminEmail() {
        return adminEmail;
    }

    /** Requests as the company's first admin. */
    public RequestSpecification admin() {
        return as(adminEmail, PASSWORD);
    }

    public RequestSpecification as(String email, String password) {
        return withToken(token(email, password));
    }

    public String token(String email, String password) {
        return Tokens.of(email, password, slug);
    }

    public static RequestSpecification withToken(String token) {
        return given().baseUri(TestStack.appUrl()).auth().oauth2(token);
    }
}
