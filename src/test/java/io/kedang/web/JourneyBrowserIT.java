package io.kedang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Mails;
import io.kedang.testing.SignIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The product's main job, end to end, by people with browsers. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class JourneyBrowserIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+action-token\\S+");
    private static final String CUSTOMER = "Müller Handels GmbH";

    @Test
    void shouldTakeACompanyFromSignUpToItsFirstCustomerAndAColleague() {
        var slug = "journey" + Long.toString(System.nanoTime(), 36);
        var email = "zhang.wei@" + slug + ".example.com";
        try (var browser = Browser.launch()) {
            // given a founder who signs up with the foreign-trade preset
            var founder = browser.person("zh-CN", 1440, 900);
            signUp(founder, slug, email);
            SignIn.as(founder, email, Company.PASSWORD);
            assertThat(founder.locator("h1")).containsText("张伟");

            // when a customer is filed without what is required, then every field is named in Chinese
            founder.navigate("/archive/customer/new");
            file(founder);
            assertThat(founder.locator(".note-danger, [role=alert]").first()).containsText("请填写公司全称");
            assertThat(founder.locator("[data-field=email]")).containsText("请填写邮箱");

            // when it is complete, then it is filed and found in the list
            fillIn(founder);
            file(founder);
            assertThat(founder.locator("h1")).containsText(CUSTOMER);
            var record = founder.url().replaceAll("[?#].*", "");
            founder.navigate("/archive/customer?where=company_name:contains:handels");
            assertThat(founder.locator("table")).containsText(CUSTOMER);

            // when it is edited, then its history shows from what to what
            founder.navigate(record + "/edit");
            founder.locator("[data-field=contact_name] input").fill("Bernd Berg");
            file(founder);
            founder.navigate(record + "?tab=history");
            assertThat(founder.locator(".changes")).containsText("Anna Berg");
            assertThat(founder.locator(".changes")).containsText("Bernd Berg");

            // when a colleague is invited, then she chooses a password, signs in on her phone and sees the customer
            var colleague = browser.person("zh-CN", 390, 844);
            comeIn(founder, colleague, "li.na@" + slug + ".example.com");
            colleague.navigate(record);
            assertThat(colleague.locator("h1")).containsText(CUSTOMER);
            assertThat((int) colleague.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);

            // then somebody of a second company sees nothing of it
            var other = Company.signUp("foreign-trade");
            var stranger = browser.person("en-US", 1440, 900);
            SignIn.as(stranger, other.adminEmail(), Company.PASSWORD);
            assertThat(stranger.navigate(record).status()).isEqualTo(404);
            stranger.navigate("/archive/customer");
            assertThat(stranger.locator("main")).not().containsText(CUSTOMER);

            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void signUp(Page page, String slug, String email) {
        page.navigate("/signup");
        page.locator("#company").fill("杭州云帆进出口有限公司");
        assertThat(page.locator("[name=slug]")).hasValue(Pattern.compile("hangzhouyunfan.*"));
        page.locator("[name=slug]").fill(slug);
        page.locator("#name").fill("张伟");
        page.locator("#email").fill(email);
        page.locator("#password").fill(Company.PASSWORD);
        page.locator("[name=preset][value=foreign-trade]").check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        page.locator("[name=consent]").check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("发送验证码")).click();
        assertThat(page.locator("#code")).isVisible();
        page.locator("#code").fill(Mails.code(email));
        page.locator("#code").press("Enter");
        assertThat(page).hasTitle(Pattern.compile("公司已创建.*"));
    }

    private static void file(Page page) {
        page.locator("form button.btn-primary").click();
        page.waitForLoadState();
    }

    private static void fillIn(Page page) {
        page.locator("[data-field=company_name] input").fill(CUSTOMER);
        page.locator("[data-field=country] select").selectOption("de");
        page.locator("[data-field=source] select").selectOption("canton_fair");
        page.locator("[data-field=contact_name] input").fill("Anna Berg");
        page.locator("[data-field=email] input").fill("anna@mueller.example.com");
    }

    private static void comeIn(Page admin, Page colleague, String email) {
        admin.navigate("/members");
        admin.locator("#invite-email").fill(email);
        admin.locator("#invite-name").fill("李娜");
        admin.locator("form[action='/members/invite'] button.btn-primary").click();
        assertThat(admin.locator("main")).containsText(email);
        var matcher = LINK.matcher(Mails.newest(email).get("text"));
        assertThat(matcher.find()).isTrue();
        colleague.navigate(matcher.group());
        var proceed = colleague.locator("a[href*='action-token'], a:has-text('»')");
        if (!colleague.locator("#password-new").isVisible()) {
            proceed.first().click();
        }
        colleague.locator("#password-new").fill(Company.PASSWORD);
        colleague.locator("#password-confirm").fill(Company.PASSWORD);
        colleague.locator("#kc-form-buttons input, #kc-form-buttons button, button[type=submit], input[type=submit]").first().click();
        colleague.waitForLoadState();
        SignIn.as(colleague, email, Company.PASSWORD);
    }
}
