package io.kedang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import io.kedang.testing.Api;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Looks;
import io.kedang.testing.SignIn;
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.kedang.testing.Totp;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Second factors and passkeys as people come by them: on our pages and Keycloak's, in a real browser. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SecondFactorBrowserIT {

    private static final Duration JOURNALED_WITHIN = Duration.ofSeconds(20);
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void demandOf(Company company, String who) {
        var admin = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        assertThat(admin.send("PUT", "/api/v1/signin-policy?confirm=true", "{\"secondFactor\":[\"" + who + "\"]}").status()).isEqualTo(200);
    }

    private static List<String> happened(Company company) {
        return TenantTables.texts("SELECT action || ' ' || coalesce(detail, '') FROM " + TenantTables.schemaOf(company)
                + ".journal WHERE action LIKE 'credential.%' OR action = 'session.sign_in_failed' ORDER BY at");
    }

    private static void atHome(Page page) {
        page.waitForURL(TestStack.appUrl() + "/home**");
        assertThat(page.locator(".fault").count()).isZero();
    }

    @Test
    void shouldLeadAMemberToASecondFactorAndAskForItFromThenOn() {
        // given
        var company = Company.signUp("foreign-trade");
        var colleague = Staff.join(company);
        demandOf(company, "staff");
        var page = browser.person("zh-CN", 390, 844);

        // when she comes without one
        SignIn.as(page, colleague.email(), Company.PASSWORD);
        assertThat(page.locator("h1").textContent()).isEqualTo("您的公司要求双重验证");
        Looks.good(page, "second-factor-wanted-phone");
        page.click("button:has-text('重新登录')");
        page.fill("#password", Company.PASSWORD);
        page.click("#kc-login");

        // then she sets one up and is in
        page.waitForSelector("#totp");
        Looks.picture(page, "second-factor-set-up-phone");
        page.click("#mode-manual");
        var app = new Totp(page.textContent("#kc-totp-secret-key"));
        page.fill("#totp", app.code(-1));
        page.fill("#userLabel", "我的手机");
        page.click("#saveTOTPBtn");
        atHome(page);

        // when she comes again
        page.context().clearCookies();
        page.navigate("/home");
        page.fill("#username", colleague.email());
        page.fill("#password", Company.PASSWORD);
        page.click("#kc-login");
        page.fill("#otp", "000000");
        page.click("#kc-login");
        page.waitForSelector("#input-error-otp");
        Looks.picture(page, "second-factor-wrong-phone");
        page.fill("#otp", app.code(0));
        page.click("#kc-login");

        // then
        atHome(page);
        Eventually.equal(List.of("credential.set code", "session.sign_in_failed invalid_user_credentials"), JOURNALED_WITHIN, () -> happened(company));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldSignInByAPasskeyWithoutAPassword() {
        // given
        var company = Company.signUp("foreign-trade");
        var page = browser.person("en-US", 1440, 900);
        carryAuthenticator(page);
        Consumer<Dialog> name = dialog -> dialog.accept("Work laptop");
        page.onDialog(name);
        SignIn.as(page, company.adminEmail(), Company.PASSWORD);
        page.navigate("/account");
        Looks.good(page, "account-password-only");

        // when
        page.click("button:has-text('Add passkey')");
        page.click("#registerWebAuthn");
        page.waitForURL(TestStack.appUrl() + "/account");

        // then
        assertThat(page.locator(".methods li").allTextContents()).hasSize(2).last().asString().contains("Passkey", "Work laptop");
        page.setViewportSize(390, 844);
        page.reload();
        Looks.good(page, "account-passkey-phone");
        page.setViewportSize(1440, 900);

        // when the company demands a second factor and she comes by it alone
        demandOf(company, "everyone");
        page.context().clearCookies();
        page.navigate("/home");

        // then the page of the sign-in finds the passkey by itself
        atHome(page);

        // when
        page.navigate("/account");
        page.click("button[aria-label='Remove Passkey']");
        Looks.picture(page, "passkey-removal");
        page.click("#kc-accept");
        page.waitForURL(TestStack.appUrl() + "/account");

        // then
        assertThat(page.locator(".methods li").count()).isEqualTo(1);
        Eventually.equal(List.of("credential.set passkey", "credential.removed passkey"), JOURNALED_WITHIN, () -> happened(company));
        assertThat(browser.complaints()).isEmpty();
    }

    /** One that is built into the machine, unlocked, and confirms by itself. */
    private static void carryAuthenticator(Page page) {
        var devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation").forEach(ability -> options.addProperty(ability, true));
        var device = new JsonObject();
        device.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", device);
    }
}
