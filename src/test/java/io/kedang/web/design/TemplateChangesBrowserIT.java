package io.kedang.web.design;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.kedang.testing.Api;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.SignIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The year of a template: designed and published by pointer, records filed under it, changed under them, and what that does to them resolved. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TemplateChangesBrowserIT {

    private static final Path PICTURES = Path.of("target", "designer");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "jing_xiao_shang";
    private static final String TEMPLATE = "/api/v1/templates/" + KEY;
    private static final Pattern SAVED = Pattern.compile("已保存.*");
    private static final Duration SOON = Duration.ofSeconds(30);

    private Company company;
    private Api api;
    private String title;

    @Test
    void shouldChangeATemplateUnderItsRecords() throws Exception {
        company = Company.signUp("foreign-trade");
        try (var browser = Browser.launch()) {
            var admin = browser.person("zh-CN", 1440, 900);
            SignIn.as(admin, company.adminEmail(), Company.PASSWORD);
            api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
            design(admin);
            publish(admin, 1);
            shouldRefuseWhatTheTemplateRefuses(admin);
            var ids = new String[] {filed("甲", "a@example.com", "12"), filed("乙", null, "no number"), filed("丙", null, "34.5")};

            change(admin);
            seeTheImpactAndResolveIt(admin);

            shouldHaveResolved(ids);
            shouldShowWhatNeedsAttention(admin);
            shouldRestoreTheRemovedField(ids[0]);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** A conditional requirement, a rule over two fields, and a sum over a sub-table. */
    private void design(Page admin) throws Exception {
        admin.navigate("/templates");
        admin.locator(".new-template > summary").click();
        admin.locator("#new-name").fill("经销商");
        admin.locator(".new-panel button.btn-primary").click();
        assertThat(admin.locator(".d-name")).hasText("经销商");
        for (var type : new String[] {"text", "email", "phone", "number", "choice", "longtext", "table", "formula"}) {
            admin.locator(".palette-item[data-type=" + type + "]").click();
            assertThat(admin.locator(".f-card[aria-selected=true]")).hasAttribute("data-field", Pattern.compile(type + ".*"));
        }
        admin.locator(".f-card[data-field=formula]").click();
        admin.locator("[data-at=expression]").fill("table.sum(r, r.quantity * r.price)");
        admin.locator(".f-card[data-field=phone]").click();
        admin.locator("[data-at=requiredWhen-add]").click();
        assertThat(admin.locator(".d-state")).hasText(SAVED);
        rule(admin);
        title = draft().at("/kedang/titleField").asText();
        assertThat(draft().at("/properties/phone/kedang/requiredWhen").asText()).isEqualTo("choice == \"option_1\"");
    }

    private void rule(Page admin) throws Exception {
        var document = draft();
        var rule = ((ObjectNode) document.path("kedang")).putArray("rules").addObject().put("key", "enough").put("check", "number <= 100 || filled(text)").put("field", "number");
        rule.putObject("message").put("zh", "超过一百须注明").put("en", "More than a hundred needs a word");
        admin.locator("#tabname-json").click();
        admin.locator(".json-text").fill(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document));
        admin.locator(".json-text").press("Control+End");
        admin.locator("#tabname-form").click();
        Eventually.equal("enough", SOON, () -> draft().at("/kedang/rules/0/key").asText());
        assertThat(admin.locator(".d-state")).hasText(SAVED);
    }

    private void publish(Page admin, int version) {
        admin.locator(".d-tools .btn-primary").click();
        assertThat(admin.locator("dialog.publish .dialog-foot .btn-primary")).isEnabled();
        admin.locator("dialog.publish .dialog-foot .btn-primary").click();
        admin.waitForURL(Pattern.compile(".*/templates(\\?published=" + version + ")?$"));
        Eventually.equal(version, SOON, () -> api.get("/api/v1/templates").json().getInt("find { it.key == '" + KEY + "' }.version"));
    }

    private void shouldRefuseWhatTheTemplateRefuses(Page admin) {
        admin.navigate("/archive/" + KEY + "/new");
        admin.locator("[name='f." + title + "']").fill("戊");
        admin.locator("[name='f.choice']").first().selectOption("option_1");
        admin.locator("[name='f.number']").fill("200");
        admin.locator("[data-save]").click();
        assertThat(admin.locator("#f-phone-error")).isVisible();
        assertThat(admin.locator("#f-number-error")).containsText("超过一百须注明");
    }

    private String filed(String name, String email, String text) {
        var body = JSON.createObjectNode();
        var data = body.putObject("data").put(title, name).put("text", text).put("number", 7).put("longtext", "要删除的字段");
        if (email != null) {
            data.put("email", email);
        }
        data.putArray("table").add(JSON.createObjectNode().put("item", "柜").put("quantity", 3).put("price", 1.10)).add(JSON.createObjectNode().put("item", "门").put("quantity", 1).put("price", 0.20));
        var answer = api.post(TEMPLATE + "/records", body.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().getDouble("data.formula")).isEqualTo(3.5);
        return answer.json().getString("id");
    }

    /** Adds a field, requires one, converts one, removes one. */
    private void change(Page admin) {
        admin.navigate("/templates/" + KEY + "/design");
        admin.locator(".palette-item[data-type=rating]").click();
        assertThat(admin.locator(".f-card[data-field=rating]")).isVisible();
        admin.locator(".f-card[data-field=email]").click();
        admin.locator("[data-at=required]").check(new Locator.CheckOptions().setForce(true));
        admin.locator(".f-card[data-field=text]").click();
        admin.locator("[data-at=type]").selectOption("number");
        var card = admin.locator(".f-card[data-field=longtext]");
        card.click();
        card.press("Delete");
        assertThat(admin.locator(".f-card[data-field=longtext]")).hasCount(0);
        // The rule asked for a word where there is a number now.
        Eventually.equal(true, SOON, () -> draft().path("properties").has("rating") && !draft().path("properties").has("longtext"));
        assertThat(admin.locator(".d-state")).hasText(SAVED);
    }

    private void seeTheImpactAndResolveIt(Page admin) {
        admin.locator(".d-tools .btn-primary").click();
        var dialog = admin.locator("dialog.publish");
        assertThat(dialog.locator(".change-line").first()).isVisible();
        assertThat(dialog).containsText(Pattern.compile("2\\s*/\\s*3|3 .*2|2 .*3"));
        dialog.locator("input[name=remedy-email][value=default]").check(new Locator.CheckOptions().setForce(true));
        dialog.locator(".remedy-extra input").first().fill("unknown@example.com");
        dialog.locator("input[name=remedy-text][value=convert]").check(new Locator.CheckOptions().setForce(true));
        assertThat(dialog.locator(".remedy-table").first()).isVisible();
        admin.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("publish-zh.png")).setAnimations(ScreenshotAnimations.DISABLED));
        dialog.locator(".dialog-foot .btn-primary").click();
        admin.waitForURL(Pattern.compile(".*/templates(\\?published=2)?$"));
        Eventually.equal("done", SOON, () -> String.valueOf((Object) api.get("/api/v1/jobs").json().getString("find { it.kind == 'upgrade' }.state")));
        admin.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("published-zh.png")).setAnimations(ScreenshotAnimations.DISABLED));
    }

    private void shouldHaveResolved(String... ids) {
        var first = api.get("/api/v1/records/" + ids[0]).json();
        assertThat(first.getInt("version")).isEqualTo(2);
        assertThat(first.getInt("data.text")).isEqualTo(12);
        assertThat(first.getString("data.email")).isEqualTo("a@example.com");
        assertThat(first.getString("data.longtext")).isNull();
        var second = api.get("/api/v1/records/" + ids[1]).json();
        assertThat(second.getString("data.email")).isEqualTo("unknown@example.com");
        assertThat(second.getString("data.text")).isNull();
        assertThat(api.get("/api/v1/records/" + ids[2]).json().getDouble("data.text")).isEqualTo(34.5);
        var job = api.get("/api/v1/jobs").json();
        assertThat(job.getInt("find { it.kind == 'upgrade' }.done")).isEqualTo(3);
        assertThat(job.getInt("find { it.kind == 'upgrade' }.attention")).isEqualTo(1);
    }

    private void shouldShowWhatNeedsAttention(Page admin) {
        admin.navigate("/archive/" + KEY + "?where=_attention:eq:true");
        assertThat(admin.locator("main")).containsText("乙");
        assertThat(admin.locator("main")).not().containsText("丙");
    }

    private void shouldRestoreTheRemovedField(String id) {
        assertThat(api.get(TEMPLATE + "/removed").body()).contains("longtext");
        assertThat(api.post(TEMPLATE + "/removed/longtext/restore", "{}").status()).isBetween(200, 204);
        Eventually.equal("要删除的字段", SOON, () -> String.valueOf((Object) api.get("/api/v1/records/" + id).json().getString("data.longtext")));
    }

    /** Empty while there is none. */
    private ObjectNode draft() {
        try {
            var answer = api.get(TEMPLATE + "/draft");
            return answer.status() == 200 ? (ObjectNode) JSON.readTree(answer.body()).path("document") : JSON.createObjectNode();
        } catch (java.io.IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
