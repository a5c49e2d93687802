package io.kedang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.kedang.testing.Api;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.SignIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SecurityBrowserIT {

    private static final String SHOTS = System.getProperty("kedang.it.shots", "target/it-shots");
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.launch();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(SHOTS, name + ".png")).setFullPage(true));
    }

    @Test
    void shouldLetAnAdminMakeAKeyOnceAndEndIt() {
        // given
        var company = Company.signUp("foreign-trade");
        var page = browser.person("zh-CN", 1440, 900);
        SignIn.as(page, company.adminEmail(), Company.PASSWORD);
        page.navigate("/settings/security");
        shoot(page, "security-empty");

        // when
        page.fill("#account-name", "网上商城");
        page.click("button:has-text('创建服务账号')");
        page.fill("#key-name", "订单同步");
        page.check("input[name=action][value=create]");
        page.click("button:has-text('创建密钥')");

        // then
        var key = page.inputValue("#made-key");
        shoot(page, "security-key");
        assertThat(key).startsWith("kd_");
        assertThat(Api.as(key).get("/api/v1/me").status()).isEqualTo(200);
        page.navigate("/settings/security");
        assertThat(page.content()).doesNotContain(key.substring(16)).contains("订单同步");

        // when
        page.click("button:has-text('撤销')");
        page.click("#revoke-dialog [data-dialog-ok]");
        page.waitForSelector(".chip:has-text('已撤销')");

        // then
        assertThat(Api.as(key).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldWarnWhoIsAboutToLockThemselvesOut() {
        // given
        var company = Company.signUp("foreign-trade");
        var page = browser.person("en-US", 390, 844);
        SignIn.as(page, company.adminEmail(), Company.PASSWORD);
        page.navigate("/settings/security");

        // when
        page.fill("#addr-net-0", "192.0.2.0/24");
        page.click("button:has-text('Save rules')");

        // then
        assertThat(page.textContent("#rules-error")).contains("keep you out yourself");
        assertThat(page.inputValue("#addr-net-0")).isEqualTo("192.0.2.0/24");
        shoot(page, "security-lockout-phone");

        // when it is meant for staff only
        page.selectOption("#addr-role-0", "staff");
        page.click("button:has-text('Save rules')");
        page.waitForSelector("[data-toast]");

        // then
        assertThat(page.inputValue("#addr-net-0")).isEqualTo("192.0.2.0/24");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldShowOnesSessionsAndEndAnother() {
        // given
        var company = Company.signUp("foreign-trade");
        var office = browser.person("zh-CN", 1440, 900);
        var elsewhere = browser.person("zh-CN", 390, 844);
        SignIn.as(office, company.adminEmail(), Company.PASSWORD);
        SignIn.as(elsewhere, company.adminEmail(), Company.PASSWORD);

        // when
        office.navigate("/account");
        shoot(office, "account");
        assertThat(office.locator("tbody tr").count()).isEqualTo(2);
        assertThat(office.locator(".chip:has-text('当前会话')").count()).isEqualTo(1);
        office.click("tbody form button:has-text('退出')");
        office.waitForSelector("[data-toast]");

        // then
        assertThat(office.locator("tbody tr").count()).isEqualTo(1);
        elsewhere.navigate("/home");
        elsewhere.waitForSelector("#username, #password");
        shoot(elsewhere, "account-ended-phone");
        office.navigate("/home");
        assertThat(office.url()).endsWith("/home");
    }
}
