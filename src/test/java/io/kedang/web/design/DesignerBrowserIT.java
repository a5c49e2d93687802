package io.kedang.web.design;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.kedang.kernel.Lang;
import io.kedang.kernel.http.RequestContext;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.SharedData;
import io.kedang.testing.SignIn;
import io.kedang.testing.Staff;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An admin designs a template in a browser: by pointer and by keys, alone and with a colleague, at a desk and on the phone. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DesignerBrowserIT {

    private static final Path PICTURES = Path.of("target", "designer");
    private static final List<String> TYPES = List.of("longtext", "richtext", "number", "money", "percent", "rating", "formula", "autonumber", "choice", "multichoice", "boolean",
            "date", "datetime", "phone", "email", "url", "address", "idnumber", "member", "reference", "table", "file");
    private static final Pattern SAVED = Pattern.compile("已保存.*");

    @Test
    void shouldDesignATemplateFromNothing() throws Exception {
        var company = Company.signUp("foreign-trade");
        try (var browser = Browser.launch()) {
            // given an admin who begins a template
            var admin = browser.person("zh-CN", 1440, 900);
            SignIn.as(admin, company.adminEmail(), Company.PASSWORD);
            admin.navigate("/templates");
            assertThat(admin.locator("[data-template=customer]")).containsText("海外客户档案");
            picture(admin, "templates-zh");
            shouldBeAccessible(admin);
            admin.locator(".new-template > summary").click();
            admin.locator("#new-name").fill("经销商");
            picture(admin, "new-zh");
            admin.locator(".new-panel button.btn-primary").click();
            assertThat(admin).hasURL(Pattern.compile(".*/templates/jing_xiao_shang/design"));
            assertThat(admin.locator(".d-name")).hasText("经销商");

            // when a field of every type is added from the palette
            for (var type : TYPES) {
                admin.locator(".palette-item[data-type=" + type + "]").click();
                assertThat(admin.locator(".f-card[aria-selected=true]")).hasAttribute("data-field", type);
            }
            assertThat(admin.locator(".f-card")).hasCount(TYPES.size() + 1);
            assertThat(admin.locator(".d-state")).hasText(SAVED);

            // then what is unfinished is listed, and leads to where it is mended
            assertThat(admin.locator(".has-faults")).isVisible();
            admin.locator(".f-card[data-field=reference]").click();
            admin.locator("[data-at=target]").selectOption("customer");
            admin.locator(".f-card[data-field=formula]").click();
            admin.locator("[data-at=expression]").fill("table.sum(r, r.quantity * r.price)");
            assertThat(admin.locator(".has-faults")).isHidden();

            // when a condition is chosen without code, then it is an expression in the document
            admin.locator(".f-card[data-field=date]").click();
            admin.locator("[data-at=requiredWhen-add]").click();
            picture(admin, "form-zh");
            shouldBeAccessible(admin);
            assertThat(admin.locator(".d-state")).hasText(SAVED);
            assertThat(draft(company, "jing_xiao_shang").at("/properties/date/kedang/requiredWhen").asText()).isEqualTo("choice == \"option_1\"");

            shouldMoveByKeys(admin);
            shouldRename(admin, company);
            shouldShowTheOtherTabs(admin);
            shouldPreview(admin);
            shouldBeginWithASpreadsheet(admin);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** A table of customers that nobody here made: it proposes the fields, and can be filed into them. */
    private static void shouldBeginWithASpreadsheet(Page admin) throws Exception {
        // given
        var file = new FilePayload("潜在客户.csv", "text/csv", Files.readAllBytes(SharedData.folder("header-matching").resolve("prospect_both_0_1_ac3_av_020/source.csv")));
        admin.navigate("/templates");
        admin.locator(".new-template > summary").click();

        // when
        admin.locator("[data-propose]").setInputFiles(file);
        assertThat(admin).hasURL(Pattern.compile(".*/templates/qian_zai_ke_hu/design"));

        // then each column is a field, of a type that fits
        assertThat(admin.locator(".f-card")).hasCount(11);
        picture(admin, "proposed-zh");
        shouldBeAccessible(admin);
        assertThat(admin.locator(".has-faults")).isHidden();

        // when it is accepted, then the rows that it was made from fit into it
        admin.locator(".d-tools .btn-primary").click();
        admin.locator("dialog[open] .dialog-foot .btn-primary").click();
        assertThat(admin).hasURL(Pattern.compile(".*/templates$"));
        admin.navigate("/archive/qian_zai_ke_hu/import");
        admin.locator("#file").setInputFiles(file);
        assertThat(admin.locator(".import-counts .good dd")).hasText("100");
        assertThat(admin.locator("#import-result .chip")).hasCount(0);
    }

    private static void shouldMoveByKeys(Page admin) {
        var card = admin.locator(".f-card[data-field=longtext]");
        card.click();
        card.press("Alt+ArrowDown");
        assertThat(admin.locator(".f-card").nth(2)).hasAttribute("data-field", "longtext");
        assertThat(admin.locator("[aria-live=assertive]")).containsText("多行文本");
        admin.locator(".f-card[data-field=longtext]").press("Control+z");
        assertThat(admin.locator(".f-card").nth(1)).hasAttribute("data-field", "longtext");
        admin.locator(".f-card[data-field=longtext]").press("Control+d");
        assertThat(admin.locator(".f-card[data-field=longtext_2]")).isVisible();
        admin.locator(".f-card[data-field=longtext_2]").press("Delete");
        assertThat(admin.locator(".f-card[data-field=longtext_2]")).hasCount(0);
        admin.locator(".f-card[aria-selected=true]").press("/");
        assertThat(admin.locator(".palette-search input")).isFocused();
        admin.locator(".palette-search input").fill("身份证");
        assertThat(admin.locator(".palette-item:visible")).hasCount(1);
        admin.locator(".palette-search input").fill("");
    }

    /** The key follows the name until the field is published, also where it is used. */
    private static void shouldRename(Page admin, Company company) {
        admin.locator(".f-card[data-field=choice]").click();
        var name = admin.locator("[data-at=label-zh]");
        name.fill("客户等级");
        name.press("Tab");
        assertThat(admin.locator(".f-card[data-field=ke_hu_deng_ji]")).isVisible();
        assertThat(admin.locator(".d-state")).hasText(SAVED);
        assertThat(draft(company, "jing_xiao_shang").at("/properties/date/kedang/requiredWhen").asText()).isEqualTo("ke_hu_deng_ji == \"option_1\"");
    }

    private static void shouldShowTheOtherTabs(Page admin) {
        tab(admin, "stages");
        admin.locator("[data-at=stages-add]").click();
        admin.locator("[data-at=stages-add]").click();
        picture(admin, "stages-zh");
        shouldBeAccessible(admin);
        tab(admin, "rules");
        admin.locator("[data-at=rules-add]").click();
        admin.locator("#tab-rules .cond-add").click();
        picture(admin, "rules-zh");
        shouldBeAccessible(admin);
        for (var name : List.of("list", "page")) {
            tab(admin, name);
            picture(admin, name + "-zh");
            shouldBeAccessible(admin);
        }
        tab(admin, "json");
        var text = admin.locator(".json-text").inputValue();
        admin.locator(".json-text").fill(text.replace("\"客户等级\"", "\"等级\""));
        admin.locator(".json-text").press("Control+End");
        tab(admin, "form");
        assertThat(admin.locator(".f-card[data-field=ke_hu_deng_ji]")).containsText("等级");
        tab(admin, "json");
        admin.locator(".json-text").fill(text.substring(0, 200));
        assertThat(admin.locator(".json-problems")).containsText("语法错误");
        picture(admin, "json-zh");
        shouldBeAccessible(admin);
    }

    /** Axe cannot look into a frame that runs no scripts; the pages in it are examined where staff have them. */
    private static void shouldPreview(Page admin) {
        tab(admin, "preview");
        var frame = admin.frameLocator(".preview-frame");
        assertThat(frame.locator("[data-field=ke_hu_deng_ji]")).isVisible();
        picture(admin, "preview-form-zh");
        frame.locator("[data-field=ke_hu_deng_ji] select").selectOption("option_2");
        assertThat(frame.locator("[data-field=date][data-required]")).hasCount(0);
        frame.locator("[data-field=ke_hu_deng_ji] select").selectOption("option_1");
        assertThat(frame.locator("[data-field=date][data-required]")).hasCount(1);
        admin.locator("input[name=preview-as][value=page]").check(new Locator.CheckOptions().setForce(true));
        assertThat(frame.locator(".record-head")).isVisible();
        picture(admin, "preview-page-zh");
        admin.locator("input[name=preview-width][value=phone]").check(new Locator.CheckOptions().setForce(true));
        admin.locator("input[name=preview-lang][value=en]").check(new Locator.CheckOptions().setForce(true));
        assertThat(frame.locator("html")).hasAttribute("lang", "en");
        picture(admin, "preview-phone-en");
    }

    @Test
    void shouldBringTheChangesOfTwoAdminsTogether() {
        var company = Company.signUp("training");
        var key = company.admin().get("/api/v1/templates").then().statusCode(200).extract().<String>path("[0].key");
        try (var browser = Browser.launch()) {
            // given an admin whose draft a colleague changes
            var admin = browser.person("en-US", 1440, 900);
            SignIn.as(admin, company.adminEmail(), Company.PASSWORD);
            admin.navigate("/templates/" + key + "/design");
            admin.locator(".f-card").nth(1).click();
            var mine = admin.locator(".f-card").nth(1).getAttribute("data-field");
            var theirs = admin.locator(".f-card").nth(2).getAttribute("data-field");
            admin.locator("[data-at=label-en]").fill("First words");
            assertThat(admin.locator(".d-state")).hasText(Pattern.compile("Saved.*"));
            var draft = draft(company, key);
            label(draft, mine, "Words of a colleague");
            label(draft, theirs, "Only the colleague's");
            company.admin().contentType("application/json").header("If-Match", "\"1\"").body(draft.toString()).put("/api/v1/templates/" + key + "/draft").then().statusCode(200);

            // when the admin goes on
            admin.locator("[data-at=label-en]").fill("Words of mine");

            // then both are shown what the other did, and each decision is kept
            assertThat(admin.locator("dialog[open]")).containsText("Words of a colleague");
            assertThat(admin.locator("dialog[open]")).containsText("Words of mine");
            picture(admin, "conflict-en");
            shouldBeAccessible(admin);
            admin.locator("dialog[open] .btn-primary").click();
            assertThat(admin.locator(".d-state")).hasText(Pattern.compile("Saved.*"));
            assertThat(draft(company, key).at("/properties/" + mine + "/kedang/label/en").asText()).isEqualTo("Words of mine");
            assertThat(draft(company, key).at("/properties/" + theirs + "/kedang/label/en").asText()).isEqualTo("Only the colleague's");

            // when the network goes away, then nothing is lost, and it is sent later
            admin.context().setOffline(true);
            admin.locator("[data-at=label-en]").fill("Typed on the train");
            assertThat(admin.locator(".d-state")).hasAttribute("data-state", Pattern.compile("offline|failed"));
            admin.context().setOffline(false);
            assertThat(admin.locator(".d-state")).hasText(Pattern.compile("Saved.*"));
            assertThat(draft(company, key).at("/properties/" + mine + "/kedang/label/en").asText()).isEqualTo("Typed on the train");
        }
    }

    @Test
    void shouldShowWhatPublishingDoesToTheRecordsOnFile() {
        var company = Company.signUp("foreign-trade");
        for (var name : List.of("Alpha", "Beta", "Gamma")) {
            company.admin().contentType("application/json").body(Customers.body(name)).post(Customers.RECORDS).then().statusCode(201);
        }
        try (var browser = Browser.launch()) {
            // given an admin who requires a field that no record has, and removes another one
            var admin = browser.person("zh-CN", 1440, 900);
            SignIn.as(admin, company.adminEmail(), Company.PASSWORD);
            admin.navigate("/templates/customer/design");
            admin.locator(".f-card[data-field=short_name]").click();
            admin.locator("[data-at=required]").check(new Locator.CheckOptions().setForce(true));
            admin.locator(".f-card[data-field=website]").press("Delete");
            assertThat(admin.locator(".d-state")).hasText(SAVED);

            // when it is to be published, then the changes are told in words, with how many records they touch
            admin.locator(".d-tools .btn-primary").click();
            var dialog = admin.locator("dialog[open]");
            assertThat(dialog).containsText("中文简称");
            assertThat(dialog).containsText("涉及 3 份档案");
            shouldBeAccessible(admin);
            dialog.locator("input[value=default]").first().check();
            assertThat(dialog.locator(".dialog-foot .btn-primary")).hasAttribute("aria-disabled", "true");
            dialog.locator(".remedy-extra input").fill("待补");
            picture(admin, "publish-zh");
            dialog.locator(".dialog-foot .btn-primary").click();

            // then the version is there, and the records get the value in the background
            assertThat(admin).hasURL(Pattern.compile(".*/templates$"));
            assertThat(admin.locator(".toast")).containsText("已发布版本 2");
            assertThat(admin.locator("[data-template=customer]")).containsText("版本 2");
            assertThat(admin.locator("[data-jobs]")).isVisible();
            picture(admin, "jobs-zh");
            shouldBeAccessible(admin);
            assertThat(admin.locator("[data-job-list]")).containsText("完成", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));

            // and what was removed can be restored
            admin.locator("[data-template=customer] details > summary").click();
            admin.locator("[data-removed=customer]").click();
            assertThat(admin.locator("dialog[open]")).containsText("公司网站");
            picture(admin, "removed-zh");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void shouldWorkOnAPhoneAndForAdminsOnly() {
        var company = Company.signUp("healthcare");
        try (var browser = Browser.launch()) {
            var admin = browser.person("en-US", 390, 844);
            SignIn.as(admin, company.adminEmail(), Company.PASSWORD);
            admin.navigate("/templates");
            picture(admin, "templates-phone-en");
            shouldFit(admin);
            shouldBeAccessible(admin);
            admin.locator(".template-line .btn").first().click();
            assertThat(admin.locator(".d-canvas")).isVisible();
            picture(admin, "form-phone-en");
            shouldFit(admin);
            shouldBeAccessible(admin);
            admin.locator(".d-add").click();
            admin.locator(".palette-search input").fill("rating");
            picture(admin, "palette-phone-en");
            admin.locator(".palette-item:visible").first().click();
            assertThat(admin.locator(".f-card[data-field=rating]")).isVisible();
            admin.locator(".f-card[data-field=rating]").click();
            assertThat(admin.locator(".d-panel")).isVisible();
            picture(admin, "panel-phone-en");
            shouldBeAccessible(admin);
            admin.locator(".p-close").click();
            assertThat(admin.locator(".d-panel")).isHidden();
            assertThat(browser.complaints()).isEmpty();

            // and a colleague who is no admin is shown none of it
            var staff = browser.person("en-US", 390, 844);
            var colleague = Staff.join(company);
            SignIn.as(staff, colleague.email(), Company.PASSWORD);
            assertThat(staff.locator("a[href='/templates']")).hasCount(0);
            for (var path : List.of("/templates", "/templates/patient/design", "/templates/key?label=x")) {
                assertThat(staff.navigate(path).status()).as(path).isEqualTo(403);
            }
            shouldUncoverNothing(company, colleague, staff);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** Whoever may design and does not see a field lowers no protection of it: publishing says so, by the field's name. */
    private static void shouldUncoverNothing(Company company, Staff colleague, Page page) {
        // given
        company.admin().contentType("application/json").body("{\"key\":\"designer\",\"name\":{\"zh\":\"模板设计\",\"en\":\"Designer\"},\"document\":{\"rights\":[\"design\"],\"grants\":[]}}")
                .post("/api/v1/roles").then().statusCode(201);
        company.admin().contentType("application/json").body("{\"roles\":[\"staff\",\"designer\"]}").put("/api/v1/members/" + colleague.memberId() + "/roles").then().statusCode(200);

        // when
        page.navigate("/templates/patient/design");
        page.locator(".f-card[data-field=blood_type]").click();
        page.locator("[data-at=sensitivity]").selectOption("internal");
        page.locator(".p-close").click();
        assertThat(page.locator(".d-state")).hasText(Pattern.compile("Saved.*"));
        page.locator(".d-tools .btn-primary").click();

        // then
        shouldRefuse(page, "Blood group: you see it masked.", "unseen-phone-en");
        speak(page, Lang.ZH);
        page.setViewportSize(1440, 900);
        page.reload();
        page.locator(".d-tools .btn-primary").click();
        shouldRefuse(page, "血型：您看到的是脱敏内容。", "unseen-zh");
    }

    private static void shouldRefuse(Page page, String because, String name) {
        var dialog = page.locator("dialog.publish");
        assertThat(dialog.locator("[role=alert]")).isVisible();
        assertThat(dialog).containsText(because);
        assertThat(dialog.locator(".dialog-foot .btn-primary")).isDisabled();
        picture(page, name);
        shouldBeAccessible(page);
    }

    private static void speak(Page page, Lang lang) {
        page.context().addCookies(List.of(new Cookie(RequestContext.LANGUAGE_COOKIE, lang.code()).setUrl(TestStack.appUrl())));
    }

    private static void tab(Page page, String name) {
        page.locator("#tabname-" + name).click();
        assertThat(page.locator("#tab-" + name)).isVisible();
    }

    private static void label(ObjectNode draft, String field, String text) {
        ((ObjectNode) draft.at("/properties/" + field + "/kedang/label")).put("en", text);
    }

    private static ObjectNode draft(Company company, String key) {
        var body = company.admin().get("/api/v1/templates/" + key + "/draft").then().statusCode(200).extract().asString();
        try {
            return (ObjectNode) new ObjectMapper().readTree(body).path("document");
        } catch (java.io.IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static void shouldFit(Page page) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    }

    private static void shouldBeAccessible(Page page) {
        var found = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations();
        assertThat(found.stream().map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).limit(4).toList()).toList()).isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setAnimations(ScreenshotAnimations.DISABLED));
    }
}
