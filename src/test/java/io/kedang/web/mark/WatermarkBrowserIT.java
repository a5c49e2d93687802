package io.kedang.web.mark;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.kedang.testing.Customers.RECORDS;
import static io.kedang.testing.Customers.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mark is over the pages of those whom it is meant for, comes back when it is taken away, and that is journaled. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class WatermarkBrowserIT {

    private static final Duration SOON = Duration.ofSeconds(8);

    @TempDir
    private Path folder;

    @Test
    void shouldComeBackAndBeReported() throws IOException {
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
            admin.locator("input[name=except][value=admin]").check();
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
            // when something is dragged away, then not
            drag(member, ".crumbs a");
            assertThat(member.locator(".toasts")).containsText("不可从此页面拖拽");
            Eventually.equal(2, SOON, () -> api.get("/api/v1/journal?action=copy.blocked&person=" + staff.memberId()).json().getList("entries").size());
            member.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(member.locator("h1")).not().isVisible();
            shouldMarkFilesToo(admin, api, id);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void drag(Page page, String what) {
        var box = page.locator(what).first().boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 60, new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
    }

    /** A record as a document, and a file that somebody brings: both lead back to the journal. */
    private void shouldMarkFilesToo(Page admin, Api api, String id) throws IOException {
        // when
        admin.navigate("/records/" + id);
        var record = folder.resolve("record.pdf");
        admin.waitForDownload(() -> admin.locator("a[href$='/pdf']").click()).saveAs(record);
        admin.navigate("/stamp");
        Looks.good(admin, "stamp");
        admin.locator("#stamp-file").setInputFiles(record);
        var stamped = folder.resolve("stamped.pdf");
        admin.waitForDownload(() -> admin.locator("form[action='/stamp'] button").click()).saveAs(stamped);

        // then
        try (var document = Loader.loadPDF(stamped.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Marked Customer");
        }
        var marked = "/api/v1/journal?action=records.exported&action=file.stamped";
        Eventually.equal(2, SOON, () -> api.get(marked).tree().path("entries").size());
        for (var entry : api.get(marked).tree().path("entries")) {
            assertThat(traced(stamped)).anyMatch(line -> line.contains(entry.path("targetId").asText()));
        }
        assertThat(traced(record)).hasSize(1);
        assertThat(api.get("/api/v1/records/" + id + "/trail").tree().findValuesAsText("action")).contains("record.exported");

        // and what cannot be stamped is said so
        var hostile = Map.of("%PDF-1.7 and nothing else", "stamp_unreadable", "GIF89a", "stamp_unknown", "", "stamp_missing");
        hostile.forEach((file, code) -> {
            var answer = api.send("POST", "/api/v1/watermark/stamp", form(file), "multipart/form-data; boundary=xyz");
            assertThat(answer.code()).as(file).isEqualTo(code);
        });
        admin.navigate("/stamp");
        admin.locator("#stamp-file").setInputFiles(new FilePayload("a.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        admin.locator("form[action='/stamp'] button").click();
        assertThat(admin.locator("#stamp-faults")).isVisible();
        admin.setViewportSize(390, 844);
        for (var page : List.of("/stamp", "/settings/watermark", "/records/" + id)) {
            admin.navigate(page);
            Looks.good(admin, "watermark-phone" + page.replaceAll("\\W+", "-").replace(id, "id"));
        }
    }

    private static byte[] form(String file) {
        return ("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n" + file + "\r\n--xyz--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private List<String> traced(Path file) {
        var said = new ArrayList<String>();
        new AuditCommand(folder, said::add).run(List.of("trace", file.toString()));
        return said;
    }

    private static boolean marked(Page page) {
        return (boolean) page.evaluate("() => { const mark = document.querySelector('body > .kd-mark'); return !!mark && getComputedStyle(mark).display !== 'none' "
                + "&& getComputedStyle(document.body, '::after').backgroundImage.includes('mark.svg'); }");
    }
}
