package io.kedang.launcher;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keycloak's sign-in page as our realm and theme make it. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SignInPageIT {

    private static final Pattern ACTION = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

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
        Response page = signInPage("en");

        // when
        String answer = given().cookies(page.cookies()).formParam("username", company.adminEmail())
                .formParam("password", "not-the-password").post(action(page)).asString();

        // then
        assertThat(answer).contains("The e-mail or the password is not right.").doesNotContain("Company " + company.slug());
    }

    private static Response signInPage(String language) {
        return given().baseUri(TestStack.keycloakUrl()).queryParam("client_id", "kedang-web").queryParam("response_type", "code")
                .queryParam("redirect_uri", TestStack.appUrl() + "/login/callback").queryParam("scope", "openid organization")
                .queryParam("code_challenge", "a".repeat(43)).queryParam("code_challenge_method", "S256").queryParam("ui_locales", language)
                .get("/realms/kedang/protocol/openid-connect/auth").then().statusCode(200).extract().response();
    }

    private static String action(Response page) {
        Matcher action = ACTION.matcher(page.asString());
        assertThat(action.find()).isTrue();
        return action.group(1).replace("&amp;", "&");
    }
}
