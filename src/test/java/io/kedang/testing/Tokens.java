package io.kedang.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Access tokens by password, through the client that only local and test realms have. */
public final class Tokens {

    private static final int TRIES = 4;
    private static final Duration PAUSE = Duration.ofMillis(700);

    private Tokens() {
    }

    /**
     * Tried again for a moment: now and then Keycloak says of somebody who never failed, and signs in twice at once, that they are locked out (user_temporarily_disabled).
     *
     * @param organization alias to sign in to; null for none
     */
    public static String of(String email, String password, String organization) {
        var given = ask(email, password, organization);
        for (int again = 0; again < TRIES && given.extract().statusCode() == 400; again++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            given = ask(email, password, organization);
        }
        return given.statusCode(200).extract().path("access_token");
    }

    /** A sign-in that fails. */
    public static void refused(String email, String password) {
        ask(email, password, null).statusCode(greaterThanOrEqualTo(400));
    }

    private static ValidatableResponse ask(String email, String password, String organization) {
        return given().baseUri(TestStack.keycloakUrl()).formParam("grant_type", "password").formParam("client_id", "kedang-local")
                .formParam("client_secret", TestStack.get("local-secret")).formParam("username", email).formParam("password", password)
                .formParam("scope", organization == null ? "openid" : "openid organization:" + organization)
                .post("/realms/kedang/protocol/openid-connect/token").then();
    }
}
