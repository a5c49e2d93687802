package io.kedang.web.journal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static io.kedang.testing.Customers.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kedang.launcher.audit.AuditCommand;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer finds what happened, checks that all of it is there, and takes it along. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class JournalBrowserIT {

    @TempDir
    Path folder;

    @Test
    void shouldShowWhatHappenedAndProveIt() {
        // given a member who reads a customer and is refused something
        var company = Company.signUp("foreign-trade");
        var api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        var id = api.post(RECORDS, body("Müller Handels GmbH")).json().getString("id");
        var staff = Staff.join(company);
        var theirs = Api.as(staff.token());
        theirs.get(RECORD + id);
        assertThat(theirs.get("/api/v1/journal").status()).isEqualTo(403);
        assertThat(theirs.get("/api/v1/journal/export").status()).isEqualTo(403);
        Eventually.equal(true, Duration.ofSeconds(5), () -> api.get("/api/v1/journal?action=record.read&person=" + staff.memberId()).json().getList("entries").size() == 1);

        try (var browser = Browser.launch()) {
            var officer = browser.person("zh-CN", 1440, 900);
            SignIn.as(officer, company.adminEmail(), Company.PASSWORD);

            // when she looks for that member, then both are there
            officer.navigate("/journal");
            Looks.good(officer, "journal");
            officer.locator("#j-person").selectOption(staff.memberId());
            officer.locator(".journal-go button").click();
            assertThat(officer.locator(".journal")).containsText("查看档案");
            assertThat(officer.locator(".journal")).containsText("Müller Handels GmbH");
            assertThat(officer.locator(".journal")).containsText("被拒绝");
            shouldSaySentences(officer, api, staff);

            // when something happens that she wants to be told of, then the navigation says so until she has looked
            shouldBeTold(officer, api);

            // when she checks the chain, then it holds
            officer.locator("form[action='/journal/check'] button").click();
            assertThat(officer.locator("main")).containsText("完整，未被改动");

            // when she takes the journal along, then it verifies without the service
            var file = folder.resolve("journal.jsonl");
            officer.navigate("/journal");
            officer.locator("details.menu:has(a[href*='format=jsonl']) summary").click();
            officer.waitForDownload(() -> officer.locator("a[href*='format=jsonl']").click()).saveAs(file);
            var checkpoint = folder.resolve("checkpoint.json");
            officer.navigate("/journal/checkpoints");
            officer.waitForDownload(() -> officer.locator("form[action='/journal/checkpoints'] button").click()).saveAs(checkpoint);
            officer.navigate("/journal/checkpoints");
            Looks.good(officer, "journal-checkpoints");
            var said = new ArrayList<String>();
            assertThat(new AuditCommand(folder, said::add).run(List.of("verify", file.toString(), "--checkpoint", checkpoint.toString()))).as(said.toString()).isZero();

            // and the record has a trail of its own, on a phone too
            officer.navigate("/records/" + id);
            officer.locator("a[href$='/trail']").click();
            assertThat(officer.locator(".journal")).containsText("建档");
            Looks.good(officer, "journal-trail");
            var phone = browser.person("en-US", 390, 844);
            SignIn.as(phone, company.adminEmail(), Company.PASSWORD);
            phone.navigate("/journal");
            Looks.good(phone, "journal-phone");
            for (var page : List.of("/journal?action=record.read", "/journal/checkpoints", "/records/" + id + "/trail")) {
                phone.navigate(page);
                phone.locator(".entry summary").all().stream().findFirst().ifPresent(Locator::click);
                Looks.good(phone, "journal-phone" + page.replaceAll("\\W+", "-").replace(id, "id"));
            }

            nothingFound(officer);
            settings(officer);
            aPartOfIt(browser, api, staff, id);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** What happened reads like a sentence; its codes stand below, for whoever is asked for help. */
    private static void shouldSaySentences(Page officer, Api api, Staff staff) {
        assertThat(officer.locator(".journal")).containsText("缺少权限“查看操作日志”。");
        assertThat(officer.locator(".journal")).containsText("缺少权限“导出操作日志”。");
        officer.locator("tr:has-text('缺少权限') .entry summary").first().click();
        assertThat(officer.locator("tr:has-text('缺少权限') .entry-codes").first()).containsText("right_missing");
        Looks.good(officer, "journal-of-a-member");
        var role = "{\"key\":\"packer\",\"name\":{\"zh\":\"打包员\",\"en\":\"Packer\"},\"document\":{\"rights\":[%s],\"grants\":[]}}";
        assertThat(api.post("/api/v1/roles", role.formatted("\"see_audit\"")).status()).isEqualTo(201);
        assertThat(api.send("PUT", "/api/v1/roles/packer", role.formatted("\"manage_members\""), "If-Match", "\"1\"").status()).isEqualTo(200);
        assertThat(api.send("PUT", "/api/v1/members/" + staff.memberId() + "/roles", "{\"roles\":[\"packer\"]}").status()).isEqualTo(200);
        assertThat(api.send("PUT", "/api/v1/settings/watermark", "{\"from\":\"restricted\",\"exceptRoles\":[\"packer\"],\"copy\":true,\"print\":false,\"drag\":false}").status()).isEqualTo(200);
        Eventually.equal(1, Duration.ofSeconds(5), () -> api.get("/api/v1/journal?action=watermark.changed").tree().path("entries").size());
        officer.navigate("/journal");
        for (var what : List.of("更改水印设置", "更改成员的角色", "更改角色", "新建角色")) {
            officer.locator("tr:has-text('" + what + "') .entry summary").first().click();
        }
        assertThat(officer.locator("tr:has-text('更改角色') .entry-change del").first()).containsText("查看操作日志");
        assertThat(officer.locator("tr:has-text('更改角色') .entry-change ins").first()).containsText("邀请和移除成员");
        assertThat(officer.locator(".journal")).containsText("之前：");
        assertThat(officer.locator("tr:has-text('更改水印设置') .entry-details").first()).containsText("打包员");
        Looks.good(officer, "journal-changes");
    }

    private static void shouldBeTold(Page officer, Api api) {
        var settings = api.get("/api/v1/journal/settings").body();
        assertThat(api.send("PUT", "/api/v1/journal/settings", settings.replaceFirst("\"reads\":\\d+", "\"reads\":1")).status()).isEqualTo(200);
        api.get(RECORDS);
        Eventually.equal(1, Duration.ofSeconds(5), () -> api.get("/api/v1/journal/alerts").tree().size());
        Eventually.equal(1, Duration.ofSeconds(30), () -> {
            officer.navigate("/journal");
            return officer.locator("a[href='/journal'] .badge-danger").count();
        });
        Looks.good(officer, "journal-alert");
        officer.locator(".alerts form button").click();
        assertThat(officer.locator("a[href='/journal'] .badge-danger")).hasCount(0);
        assertThat(officer.locator(".alerts")).containsText("已查看过");
        assertThat(api.send("PUT", "/api/v1/journal/settings", settings).status()).isEqualTo(200);
    }

    private static void nothingFound(Page officer) {
        officer.navigate("/journal?action=template.field_purged");
        assertThat(officer.locator(".empty")).isVisible();
        officer.navigate("/journal?person=nobody&from=yesterday&to=%00&record='&action=<script>&cursor=x");
    }

    /** Somebody whose role opens the journal of single templates finds what is theirs, and nothing of the chain. */
    private static void aPartOfIt(Browser browser, Api api, Staff staff, String own) {
        var foreign = api.post(RECORDS, body("Hansen Maritime ApS")).json().getString("id");
        assertThat(api.send("PATCH", RECORD + own, "{\"owner\":\"" + staff.memberId() + "\"}").status()).isEqualTo(200);
        assertThat(api.send("PUT", "/api/v1/roles/packer", "{\"key\":\"packer\",\"name\":{\"zh\":\"打包员\",\"en\":\"Packer\"},\"document\":{\"rights\":[],\"grants\":["
                + "{\"template\":\"customer\",\"actions\":[\"read\",\"see_audit\"],\"scope\":{\"kind\":\"own\"}},{\"template\":\"supplier\",\"actions\":[\"see_audit\"]}]}}", "If-Match", "\"2\"").status())
                .isEqualTo(200);
        Eventually.equal(1, Duration.ofSeconds(5), () -> api.get("/api/v1/journal?action=record.updated&record=" + own).tree().path("entries").size());
        var page = browser.person("zh-CN", 1440, 900);
        SignIn.as(page, staff.email(), Company.PASSWORD);
        page.navigate("/records/" + own);
        page.locator("a[href$='/trail']").click();
        assertThat(page.locator(".journal")).containsText("建档");
        Looks.good(page, "journal-part-trail");
        assertThat(page.navigate("/records/" + foreign + "/trail").status()).isEqualTo(404);
        page.navigate("/journal");
        assertThat(page.locator(".page-head")).containsText("客户");
        assertThat(page.locator(".journal")).containsText("Müller Handels GmbH");
        assertThat(page.locator("main")).not().containsText(foreign);
        assertThat(page.locator("form[action='/journal/check'], a[href^='/journal/checkpoints'], a[href*='format='], #j-result")).hasCount(0);
        Looks.good(page, "journal-part");
        page.setViewportSize(390, 844);
        page.navigate("/journal");
        Looks.good(page, "journal-part-phone-zh");
        page.setViewportSize(1440, 900);
        page.locator("form[action='/language'] button").click();
        assertThat(page.locator(".page-head")).containsText("records of these templates");
        Looks.picture(page, "journal-part-en");
        page.setViewportSize(390, 844);
        page.navigate("/journal");
        Looks.good(page, "journal-part-phone");
    }

    private static void settings(Page officer) {
        officer.navigate("/journal/checkpoints");
        officer.locator("#set-keep").fill("3");
        officer.locator("form[action='/journal/checkpoints/settings'] button").click();
        assertThat(officer.locator("#settings-faults")).containsText("6");
        officer.locator("#set-keep").fill("12");
        officer.locator("form[action='/journal/checkpoints/settings'] button").click();
        officer.navigate("/journal/checkpoints");
        assertThat(officer.locator("#set-keep")).hasValue("12");
    }
}
