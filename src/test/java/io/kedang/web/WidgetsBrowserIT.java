package io.kedang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Looks;
import io.kedang.testing.SignIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Every widget by hand: filled in, filed, shown, found again; in both languages, on a desk and on a phone. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class WidgetsBrowserIT {

    @Test
    void shouldFileShowAndFindEveryTypeOfField() {
        var widgets = WidgetCompany.signUp();
        try (var browser = Browser.launch()) {
            // given
            var page = browser.person("zh-CN", 1440, 900);
            SignIn.as(page, widgets.company().adminEmail(), Company.PASSWORD);

            // when
            page.navigate("/archive/widgets/new");
            Looks.good(page, "form-blank-zh");
            fillIn(page);
            Looks.good(page, "form-filled-zh");
            page.locator("[data-save]").click();

            // then
            assertThat(page.locator("h1")).containsText("\u4e00\u53f7\u8ba2\u5355");
            Looks.good(page, "record-zh");
            var record = page.url();
            assertThat(page.locator("main")).containsText("Valve V-7");
            assertThat(page.locator(".rated")).containsText("\u2605\u2605\u2605\u2605\u2606");
            assertThat(page.locator(".rich strong")).containsText("\u91cd\u8981");
            assertThat(page.locator(".rows tbody tr")).hasCount(2);

            page.navigate("/archive/widgets");
            Looks.good(page, "list-zh");
            assertThat(page.locator("table")).containsText("Valve V-7");

            // when it is opened again and saved, then nothing changes
            page.navigate(record + "/edit");
            Looks.good(page, "form-edit-zh");
            page.locator("[data-save]").click();
            assertThat(page.locator(".toasts")).containsText("\u6ca1\u6709");

            onAPhoneInEnglish(browser, widgets, record);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void onAPhoneInEnglish(Browser browser, WidgetCompany widgets, String record) {
        var phone = browser.person("en-US", 390, 844);
        SignIn.as(phone, widgets.company().adminEmail(), Company.PASSWORD);
        phone.navigate(record + "/edit");
        Looks.good(phone, "form-phone-en");
        phone.navigate(record);
        Looks.good(phone, "record-phone-en");
        phone.navigate("/archive/widgets");
        Looks.good(phone, "list-phone-en");
    }

    private static void fillIn(Page page) {
        field(page, "name").locator("input").fill("\u4e00\u53f7\u8ba2\u5355");
        field(page, "kind").locator("input[value=new]").check(new Locator.CheckOptions().setForce(true));
        field(page, "owner_member").locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        field(page, "satisfaction").locator("input[value='4']").check(new Locator.CheckOptions().setForce(true));
        choose(page);
        lines(page);
        page.locator("#s-more > summary").click();
        field(page, "visit").locator("input").fill("2026-11-21T16:30");
        field(page, "site").locator("input").fill("https://example.com/a?b=1");
        note(page);
    }

    private static Locator field(Page page, String key) {
        return page.locator("[data-field=" + key + "]");
    }

    private static void choose(Page page) {
        var box = field(page, "product").locator("[role=combobox]");
        box.click();
        box.pressSequentially("valve");
        assertThat(field(page, "product").locator("[role=option]")).hasCount(1);
        box.press("ArrowDown");
        box.press("Enter");
        assertThat(box).hasValue("Valve V-7");
    }

    private static void lines(Page page) {
        var lines = field(page, "lines");
        lines.locator("[data-row-add]").click();
        page.keyboard().type("\u6cf5");
        lines.locator("tr:nth-child(1) [name$='.qty']").fill("2");
        lines.locator("tr:nth-child(1) [name$='.price']").fill("100");
        lines.locator("tr:nth-child(1) [data-row-copy]").click();
        lines.locator("tr:nth-child(2) [name$='.item']").fill("\u9600");
        lines.locator("tr:nth-child(2) [data-row-up]").click();
        assertThat(lines.locator("tr:nth-child(1) [name$='.item']")).hasValue("\u9600");
    }

    private static void note(Page page) {
        var area = field(page, "note").locator("[data-rich-area]");
        area.click();
        page.keyboard().press("Control+b");
        page.keyboard().type("\u91cd\u8981");
        page.keyboard().press("Control+b");
        page.keyboard().press("Enter");
        page.keyboard().type("plain <b>text</b>");
    }
}
