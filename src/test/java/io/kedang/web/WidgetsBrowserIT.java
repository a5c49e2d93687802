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
import io.kedang.testing.Staff;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
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
            assertThat(page.locator(".rated").first()).containsText("\u2605\u2605\u2605\u2605\u2606");
            assertThat(page.locator(".rich strong")).containsText("\u91cd\u8981");
            assertThat(page.locator(".rows tbody tr")).hasCount(2);

            page.navigate("/archive/widgets");
            Looks.good(page, "list-zh");
            assertThat(page.locator("table")).containsText("Valve V-7");

            // then its page says who refers to it, views show what they are for, and what is deleted can come back
            page.navigate("/records/" + widgets.product());
            assertThat(page.locator("main")).containsText("\u4e00\u53f7\u8ba2\u5355");
            Looks.good(page, "product-zh");
            page.navigate("/archive/widgets");
            page.locator(".list-tabs a").nth(2).click();
            assertThat(page.locator("#list")).not().containsText("\u4e00\u53f7\u8ba2\u5355");
            page.locator(".list-tabs a").nth(1).click();
            assertThat(page.locator("#list table")).containsText("\u4e00\u53f7\u8ba2\u5355");
            Looks.good(page, "view-zh");
            page.navigate("/archive/widgets?pick=product");
            Looks.good(page, "condition-reference-zh");
            assertThat(page.locator(".editor [role=combobox]")).isVisible();
            binAndBack(page, record);

            // when it is opened again and saved, then nothing changes
            page.navigate(record + "/edit");
            Looks.good(page, "form-edit-zh");
            page.locator("[data-save]").click();
            assertThat(page.locator(".toasts")).containsText("\u6ca1\u6709");

            onAPhoneInEnglish(browser, widgets, record);
            shouldFindAnOldRecordByHowItsTitleBegins(page, widgets);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void shouldFileWithoutJavaScript() {
        var widgets = WidgetCompany.signUp();
        try (var browser = Browser.launch()) {
            // given
            var signedIn = browser.person("zh-CN", 1440, 900);
            SignIn.as(signedIn, widgets.company().adminEmail(), Company.PASSWORD);
            var page = browser.withoutScripts(signedIn);

            // when
            page.navigate("/archive/widgets/new");
            Looks.picture(page, "form-without-scripts");
            field(page, "name").locator("input").fill("\u4e8c\u53f7\u8ba2\u5355");
            field(page, "product").locator("select").selectOption(widgets.product());
            field(page, "lines").locator("[name='f.lines.s0.item']").fill("\u6cf5");
            field(page, "lines").locator("[name='f.lines.s0.qty']").fill("3");
            field(page, "lines").locator("[name='f.lines.s0.price']").fill("10");
            page.locator("#s-more > summary").click();
            field(page, "note").locator("textarea").fill("one\n\ntwo");
            field(page, "place").locator("[data-part=city]").fill("\u676d\u5dde\u5e02");
            page.locator("[data-save]").click();

            // then
            assertThat(page.locator("h1")).containsText("\u4e8c\u53f7\u8ba2\u5355");
            assertThat(page.locator(".rich p")).hasCount(2);
            assertThat(page.locator(".rows tbody tr")).hasCount(1);
            assertThat(page.locator(".highlights")).containsText("28.5");
            assertThat(page.locator("main")).containsText("\u676d\u5dde\u5e02");
        }
    }

    @Test
    void shouldKeepMaskedValuesFromWhoMayNotSeeThem() {
        var widgets = WidgetCompany.signUp();
        var colleague = Staff.join(widgets.company());
        var record = widgets.file(Map.of("name", "Order", "secret_flag", true, "secret_cost", 40, "discount", 0, "lines", List.of(Map.of("item", "Pump", "qty", 2, "price", 50))));
        try (var browser = Browser.launch()) {
            // given
            var page = browser.person("en-US", 1440, 900);
            SignIn.as(page, colleague.email(), Company.PASSWORD);

            // when
            page.navigate("/records/" + record + "/edit");
            page.locator("#s-more > summary").click();
            Looks.good(page, "form-masked-en");

            // then
            assertThat(field(page, "margin")).containsText("****");
            assertThat(field(page, "secret_flag").locator("select")).hasValue("");
            page.waitForResponse(answer -> answer.url().endsWith("/live"), () -> field(page, "discount").locator("input").fill("10"));
            assertThat(field(page, "total").locator("output")).containsText("90");
            assertThat(field(page, "margin")).containsText("****");

            // when nothing is said about the masked values, then they stay
            page.locator("[data-save]").click();
            assertThat(page.locator("h1")).containsText("Order");
            org.assertj.core.api.Assertions.assertThat(widgets.read(record).getMap("data")).containsEntry("secret_flag", true).containsEntry("secret_cost", 40);

            // when one is given anew, then it is what was given
            page.navigate("/records/" + record + "/edit");
            page.locator("#s-more > summary").click();
            field(page, "secret_flag").locator("select").selectOption("false");
            page.locator("[data-save]").click();
            assertThat(page.locator("h1")).containsText("Order");
            org.assertj.core.api.Assertions.assertThat(widgets.read(record).getMap("data")).containsEntry("secret_flag", false);
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

    private static void shouldFindAnOldRecordByHowItsTitleBegins(Page page, WidgetCompany widgets) {
        // given
        var schema = TenantTables.schemaOf(widgets.company());
        TenantTables.execute("INSERT INTO " + schema + ".record (id, template_key, template_version, title, data, updated_at, created_by, updated_by) SELECT gen_random_uuid(), 'widget_product', 1, title, "
                + "jsonb_build_object('product_name', title), CASE WHEN n > 20000 THEN now() - interval '9 years' ELSE now() END, gen_random_uuid(), gen_random_uuid() FROM (SELECT n, "
                + "CASE WHEN n > 20000 THEN 'Old 100% ' || n ELSE 'New ' || n END AS title FROM generate_series(1, 20040) n) AS made");

        // when, then
        org.assertj.core.api.Assertions.assertThat(choices(page, "old 100%25 2003")).isEqualTo(java.util.stream.IntStream.rangeClosed(20_030, 20_039).mapToObj(n -> "Old 100% " + n).toList());
        org.assertj.core.api.Assertions.assertThat(choices(page, "OLD 100%25 20005")).containsExactly("Old 100% 20005");
        org.assertj.core.api.Assertions.assertThat(choices(page, "ew 1").size()).isEqualTo(20);
        org.assertj.core.api.Assertions.assertThat(choices(page, "new 7")).startsWith("New 7").hasSize(20);
        org.assertj.core.api.Assertions.assertThat(choices(page, "Old_")).isEmpty();
        org.assertj.core.api.Assertions.assertThat(choices(page, "Old%25n")).isEmpty();
    }

    private static List<String> choices(Page page, String words) {
        var body = page.request().get(io.kedang.testing.TestStack.appUrl() + "/archive/widget_product/choices?q=" + words.replace(" ", "%20")).text();
        return io.restassured.path.json.JsonPath.from(body).getList("title");
    }

    private static void fillIn(Page page) {
        field(page, "name").locator("input").fill("\u4e00\u53f7\u8ba2\u5355");
        field(page, "kind").locator("input[value=new]").check(new Locator.CheckOptions().setForce(true));
        field(page, "owner_member").locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        field(page, "satisfaction").locator("input[value='4']").check(new Locator.CheckOptions().setForce(true));
        choose(page);
        lines(page);
        conditions(page);
        page.locator("#s-more > summary").click();
        place(page);
        field(page, "visit").locator("input").fill("2026-11-21T16:30");
        field(page, "site").locator("input").fill("https://example.com/a?b=1");
        note(page);
    }

    private static void binAndBack(Page page, String record) {
        page.navigate(record);
        page.locator("button.btn-danger-quiet").click();
        page.locator("dialog[open] [data-dialog-ok]").click();
        page.navigate("/archive/widgets/bin");
        Looks.good(page, "bin-zh");
        page.locator("td.actions button").click();
        assertThat(page.locator(".record-head h1")).containsText("\u4e00\u53f7\u8ba2\u5355");
    }

    private static Locator field(Page page, String key) {
        return page.locator("[data-field=" + key + "]");
    }

    private static void conditions(Page page) {
        assertThat(field(page, "fault")).isHidden();
        field(page, "kind").locator("input[value=repair]").check(new Locator.CheckOptions().setForce(true));
        assertThat(field(page, "fault")).isVisible();
        assertThat(field(page, "fault").locator(".required")).isVisible();
        field(page, "kind").locator("input[value=new]").check(new Locator.CheckOptions().setForce(true));
        assertThat(field(page, "fault")).isHidden();
        assertThat(field(page, "discount").locator("input")).hasValue("5");
        assertThat(field(page, "total").locator("output")).containsText("380");
    }

    private static void place(Page page) {
        var lists = field(page, "place").locator("select");
        lists.nth(0).selectOption("\u6d59\u6c5f\u7701");
        lists.nth(1).selectOption("\u676d\u5dde\u5e02");
        lists.nth(2).selectOption("\u897f\u6e56\u533a");
        assertThat(field(page, "place").locator("[data-part=district]")).hasValue("\u897f\u6e56\u533a");
        assertThat(field(page, "abroad").locator("[data-part=city]")).isVisible();
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
