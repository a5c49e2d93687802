package io.kedang.web.mark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kedang.testing.Customers.RECORDS;
import static io.kedang.testing.Customers.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.kedang.testing.Api;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Looks;
import io.kedang.testing.SignIn;
import io.kedang.testing.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The mark is over the pages of those whom it is meant for, comes back when it is taken away, and that is journaled. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class WatermarkBrowserIT {

    private static final Duration SOON = Duration.ofSeconds(8);

    @Test
    void shouldComeBackAndBeReported() {
        // given a company whose admins are excepted
        var company = Company.signUp("foreign-trade");
        var api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        var id = api.post(RECORDS, body("Marked Customer")).json().getString("id");
        var staff = Staff.join(company);

        try (var browser = Browser.launch()) {
            var admin = browser.person("zh-CN", 1440, 900);
            SignIn.as(admin, company.adminEmail(), Company.PASSWORD);
            admin.navigate("/settings/watermark");
            admin.locator("#mark-from").selectOption("internal");
            admin.locator("#mark-except").fill("admin");
            for (var blocked : new String[] {"copy", "print", "drag"}) {
                admin.locator("input[name=" + blocked + "]").check();
            }
            admin.locator("form[action='/settings/watermark'] button").click();
            admin.waitForLoadState();
            Looks.good(admin, "watermark-settings");
            var member = browser.person("zh-CN", 1440, 900);
            SignIn.as(member, staff.email(), Company.PASSWORD);

            // when, then it is there for the member alone
            member.navigate("/records/" + id);
            assertThat(member.locator("body > .kd-mark")).hasCount(1);
            Looks.picture(member, "watermark-record");
            admin.navigate("/records/" + id);
            assertThat(admin.locator("body > .kd-mark")).hasCount(0);
            assertThat(Api.as(staff.token()).send("PUT", "/api/v1/settings/watermark", "{\"from\":\"off\"}").status()).isEqualTo(403);

            // when it is taken away in any of these ways, then it comes back
            for (var trick : new String[] {"document.querySelector('.kd-mark').remove()", "document.querySelector('.kd-mark').style.display = 'none'",
                "document.querySelector('link[data-watermark]').remove()", "document.querySelector('link[data-watermark]').disabled = true", "document.querySelector('.kd-mark').className = ''"}) {
                member.evaluate("() => { " + trick + " }");
                Eventually.equal(true, SOON, () -> marked(member));
            }
            Eventually.equal(1, SOON, () -> api.get("/api/v1/journal?action=watermark.tampered&person=" + staff.memberId()).json().getList("entries").size());

            // when something is copied, then not, and it is said why
            member.evaluate("() => { getSelection().selectAllChildren(document.querySelector('h1')); document.execCommand('copy'); }");
            assertThat(member.locator(".toasts")).containsText("不可从此页面复制");
            Eventually.equal(1, SOON, () -> api.get("/api/v1/journal?action=copy.blocked&person=" + staff.memberId()).json().getList("entries").size());
            member.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(member.locator("h1")).not().isVisible();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static boolean marked(Page page) {
        return (boolean) page.evaluate("() => { const mark = document.querySelector('body > .kd-mark'); return !!mark && getComputedStyle(mark).display !== 'none' "
                + "&& getComputedStyle(document.body, '::after').backgroundImage.includes('mark.svg'); }");
    }
}
