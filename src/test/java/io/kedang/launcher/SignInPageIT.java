package io.kedang.launcher;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Mails;
import io.kedang.testing.TestStack;
import io.kedang.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keycloak's sign-in page as our realm and theme make it. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SignInPageIT {

    private static final Pattern ACTION = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern RESET = Pattern.compile("id=\"kc-reset-password-form\"[^>]*action=\"([^\"]+)\"");
    private static final Pattern FORGOTTEN = Pattern.compile("href=\"([^\"]+reset-credentials[^\"]*)\"");
    private static final Pattern FAULT = Pattern.compile("id=\"input-error[a-z-]*\"[^>]*>\\s*(?:<[^>]*>\\s*)*([^<]+)");

    @Test
    void shouldAskForAddressAndPasswordOnOnePage() {
        String page = signInPage("en").asString();

        assertThat(page).contains("name=\"username\"").contains("name=\"password\"").contains("Work e-mail").contains("css/kedang.css");
    }

    @Test
    void shouldSpeakChinese() {
        assertThat(signInPage("zh-CN").asString()).contains("工作邮箱").contains("忘记密码").doesNotContain("Work e-mail");
    }

    /** With Keycloak's own order of questions the companies of an address are shown to everybody who types it. */
    @Test
    void shouldNotTellTheCompanyOfAnAddressWithoutItsPassword() {
        // given
        Company company = Company.signUp("foreign-trade");

        // when
        String answer = signIn(company.adminEmail(), "not-the-password");

        // then
        assertThat(answer).contains("The e-mail or the password is not right.").doesNotContain("Company " + company.slug());
    }

    @Test
    void shouldAnswerAlikeToAWrongPasswordAndAnUnknownAddress() {
        // given
        Company company = Company.signUp("foreign-trade");

        // then
        assertThat(told(signIn(company.adminEmail(), "not-the-password"))).isEqualTo(told(signIn("nobody@" + company.slug() + ".example.com", "not-the-password")))
                .isEqualTo("The e-mail or the password is not right.");

        // when the account waits
        for (int i = 0; i < 10; i++) {
            Tokens.refused(company.adminEmail(), "not-the-password");
        }

        // then
        assertThat(told(signIn(company.adminEmail(), Company.PASSWORD))).as("with the right one").isEqualTo("The e-mail or the password is not right.");
    }

    @Test
    void shouldAnswerAlikeWhoeverAsksForANewPassword() {
        // given
        Company company = Company.signUp("foreign-trade");
        String unknown = "nobody@" + company.slug() + ".example.com";

        // when
        String known = newPassword(company.adminEmail());
        String nobody = newPassword(unknown);

        // then
        assertThat(known).contains("If this e-mail belongs to an account");
        assertThat(seen(known).replace(company.adminEmail(), "?")).isEqualTo(seen(nobody).replace(unknown, "?"));
        assertThat(Mails.to(company.adminEmail()).get(0).get("subject")).isEqualTo("Reset your Kedang password");
        assertThat(Mails.to(unknown)).isEmpty();
    }

    @Test
    void shouldLetNobodyRegister() {
        Response page = request("en").get("/realms/kedang/protocol/openid-connect/registrations");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.asString()).doesNotContain("name=\"password\"");
        assertThat(signInPage("en").asString()).doesNotContain("registration?");
    }

    private static String signIn(String email, String password) {
        Response page = signInPage("en");
        return given().cookies(page.cookies()).formParam("username", email).formParam("password", password).post(found(ACTION, page.asString())).asString();
    }

    private static String told(String page) {
        return found(FAULT, page).strip();
    }

    private static String newPassword(String email) {
        Response page = signInPage("en");
        Response form = given().cookies(page.cookies()).get(URI.create(TestStack.keycloakUrl()).resolve(found(FORGOTTEN, page.asString())));
        Response answer = given().cookies(page.cookies()).cookies(form.cookies()).redirects().follow(false).formParam("username", email).post(found(RESET, form.asString()));
        return answer.statusCode() == 302 ? given().cookies(page.cookies()).cookies(answer.cookies()).get(answer.header("Location")).asString() : answer.asString();
    }

    /** A page's words, and what stands in its fields. */
    private static String seen(String page) {
        String body = page.replaceAll("(?si)<(script|style).*?</\\1>", "");
        return body.replaceAll("(?s)<[^>]+>", " ").replaceAll("\\s+", " ") + Pattern.compile("<input[^>]* value=\"([^\"]*)\"").matcher(body).results().map(field -> field.group(1)).toList();
    }

    private static RequestSpecification request(String language) {
        return given().baseUri(TestStack.keycloakUrl()).queryParam("client_id", "kedang-web").queryParam("response_type", "code")
                .queryParam("redirect_uri", TestStack.appUrl() + "/login/callback").queryParam("scope", "openid organization")
                .queryParam("code_challenge", "a".repeat(43)).queryParam("code_challenge_method", "S256").queryParam("ui_locales", language);
    }

    private static Response signInPage(String language) {
        return request(language).get("/realms/kedang/protocol/openid-connect/auth").then().statusCode(200).extract().response();
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
