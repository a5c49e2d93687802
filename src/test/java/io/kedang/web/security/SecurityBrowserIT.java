package io.kedang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.kedang.kernel.Lang;
import io.kedang.kernel.http.RequestContext;
import io.kedang.testing.Api;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Looks;
import io.kedang.testing.SignIn;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    void shouldSayWhatEncryptionCostsTakeNewKeysIntoUseAndDestroyARecords() {
        // given
        var company = Company.signUp("foreign-trade");
        var page = browser.person("zh-CN", 1440, 900);
        var filed = Api.as(company.token(company.adminEmail(), Company.PASSWORD)).post(Customers.RECORDS, Customers.body("北海贸易", "credit_limit", Map.of("amount", 5_000, "currency", "USD"), "sanctions_checked_on", "2026-11-02"));
        var record = "/records/" + filed.tree().path("id").asText();
        SignIn.as(page, company.adminEmail(), Company.PASSWORD);

        // when
        page.navigate("/settings/encryption");

        // then
        Looks.good(page, "encryption");
        assertThat(page.textContent("tr:has-text('授信额度')")).contains("已加密", "完整内容", "区间", "排序");
        assertThat(page.isChecked("input[value=restricted]")).isTrue();
        var keys = page.locator("section:has(#keys-title) code").allTextContents();

        // when
        page.click("button:has-text('更换密钥')");
        Looks.picture(page, "encryption-rotate");
        page.click("#rotate-dialog [data-dialog-ok]");
        page.waitForSelector("[data-toast]");

        // then
        assertThat(page.locator("section:has(#keys-title) code").allTextContents()).containsAll(keys).hasSize(keys.size() + 3);
        assertThat(page.getAttribute("#encryption-work", "hx-get")).isNotNull();
        page.setViewportSize(390, 844);
        speak(page, Lang.EN);
        page.reload();
        assertThat(page.textContent("#encryption-work")).contains("Work in the background");
        Looks.good(page, "encryption-phone");
        speak(page, Lang.ZH);

        // then a list offers what can be answered, and the designer says what cannot
        page.setViewportSize(1440, 900);
        page.navigate("/archive/customer?pick=credit_limit&cols=credit_limit");
        assertThat(page.locator("#op option").evaluateAll("all => all.map(one => one.value)")).isEqualTo(List.of("eq", "ne", "present", "empty"));
        assertThat(page.locator("th:has-text('授信额度') a").count()).isZero();
        Looks.good(page, "encryption-list");
        page.navigate("/templates/customer/design");
        page.click(".f-card[data-field=credit_limit]");
        assertThat(page.locator(".p-warning").allTextContents()).anyMatch(text -> text.contains("不能按它排序")).anyMatch(text -> text.contains("只能按完整内容筛选"));
        page.locator(".p-warning").last().scrollIntoViewIfNeeded();
        Looks.picture(page, "encryption-designer");

        // when
        page.navigate(record);
        page.click("a:has-text('销毁密钥')");
        page.fill("#shred-word", "北海");
        page.click("button:has-text('销毁密钥')");

        // then
        assertThat(page.textContent("#shred-faults")).contains("不一致");
        Looks.good(page, "encryption-shred");
        page.setViewportSize(390, 844);
        Looks.good(page, "encryption-shred-phone");
        looks(page, record + "/shred", "encryption-shred");

        // when
        page.fill("#shred-word", "北海贸易");
        page.click("button:has-text('销毁密钥')");
        page.waitForSelector("[data-toast]");

        // then
        assertThat(page.url()).endsWith(record);
        assertThat(page.textContent(".record-grid")).contains("[已无法读取]");
        looks(page, "/settings/encryption", "encryption-destroyed");
        assertThat(page.textContent("section:has(#keys-title)")).contains("1 份档案的密钥已销毁", "更早的备份仍可能用旧密钥打开");
        assertThat(browser.complaints()).isEmpty();
    }

    /** At a desk in English, on the phone in Chinese. */
    private static void looks(Page page, String path, String name) {
        speak(page, Lang.EN);
        page.setViewportSize(1440, 900);
        page.navigate(path);
        Looks.good(page, name + "-en-1440");
        speak(page, Lang.ZH);
        page.setViewportSize(390, 844);
        page.navigate(path);
        Looks.good(page, name + "-zh-390");
    }

    private static void speak(Page page, Lang lang) {
        page.context().addCookies(List.of(new Cookie(RequestContext.LANGUAGE_COOKIE, lang.code()).setUrl(TestStack.appUrl())));
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
