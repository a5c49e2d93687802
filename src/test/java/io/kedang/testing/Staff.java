package io.kedang.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A colleague invited through the real API, who has chosen a password. */
public final class Staff {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Company company;
    private final String memberId;
    private final String email;

    private Staff(Company company, String memberId, String email) {
        this.company = company;
        this.memberId = memberId;
        this.email = email;
    }

    public static Staff join(Company company) {
        return join(company, "staff");
    }

    public static Staff join(Company company, String role) {
        var email = role + NUMBER.incrementAndGet() + "@" + company.slug() + ".example.com";
        var staff = new Staff(company, invite(company, email, role), email);
        Identities.setPassword(email, Company.PASSWORD);
        return staff;
    }

    /** @return the new member's id */
    public static String invite(Company company, String email, String role) {
        return company.admin().contentType(ContentType.JSON).body(Map.of("email", email, "name", "Colleague", "role", role)).post("/api/v1/members")
                .then().statusCode(201).body("state", equalTo("invited")).extract().path("id");
    }

    public String memberId() {
        return memberId;
    }

    public String email() {
        return email;
    }

    public String token() {
        return company.token(email, Company.PASSWORD);
    }

    public RequestSpecification request() {
        return Company.withToken(token());
    }
}
