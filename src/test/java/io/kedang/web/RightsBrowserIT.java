package io.kedang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.kedang.launcher.audit.AuditCommand;
import io.kedang.testing.Api;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Looks;
import io.kedang.testing.SignIn;
import io.kedang.testing.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a compliance officer asks before signing, by people with browsers. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RightsBrowserIT {

    @Test
    void shouldMakeARoleGiveItAndSeeAsItsMember() {
        // given
        var company = Company.signUp("foreign-trade");
        var api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        var colleague = Staff.join(company);
        var foreign = api.post(Customers.RECORDS, Customers.body("Hansen Maritime ApS")).json().getString("id");
        try (var browser = Browser.launch()) {
            var admin = browser.person("zh-CN", 1440, 900);
            SignIn.as(admin, company.adminEmail(), Company.PASSWORD);

            // when
            makeRole(admin);
            giveRole(admin, colleague.memberId());
            makeTeams(admin);

            // then she sees nothing of the records of others, and so does the admin through her eyes: what is hers is "me"
            var own = Api.as(colleague.token()).post(Customers.RECORDS, Customers.body("Berg Handels AS", "phone", "+4723456789", "owner", colleague.memberId())).json().getString("id");
            admin.navigate("/settings/members/" + colleague.memberId());
            Looks.good(admin, "rights-zh-1440-member");
            admin.locator("form[action$='/see'] button").click();
            assertThat(admin.locator(".seeing")).containsText("不能修改");
            Looks.good(admin, "rights-zh-1440-seeing");
            assertThat(admin.navigate("/records/" + foreign).status()).isEqualTo(404);
            admin.navigate("/archive/customer");
            assertThat(admin.locator("main")).not().containsText("Hansen");
            admin.navigate("/archive/customer?where=owner:eq:me");
            assertThat(admin.locator("main")).containsText("Berg");
            assertThat(admin.navigate("/settings/roles").status()).isEqualTo(403);
            whyIsItMasked(admin, own);
            admin.locator(".seeing button").click();
            admin.navigate("/archive/customer");
            assertThat(admin.locator("main")).containsText("Hansen");

            // then it is said why she does not see it
            admin.navigate("/settings/why/" + foreign + "?member=" + colleague.memberId());
            assertThat(admin.locator("main")).containsText("不能查看此档案");
            assertThat(admin.locator("main")).containsText("不属于：本人负责的档案");

            // then it is asked where the field is, on a record and in the matrix, by keys alone
            whoSees(admin, foreign, colleague);

            // then she sees a masked phone in clear for a reason, which the officer finds, and whose export is whole
            revealed(browser, own, colleague, admin);

            // then a record is handed over and made more sensitive
            handOver(admin, foreign, colleague);

            // then widening it asks to be meant
            widen(admin);
            assertThat(browser.complaints()).isEmpty();
            lookOnAPhone(browser, company, colleague.memberId());
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void makeRole(Page page) {
        page.navigate("/settings/roles");
        assertThat(page.locator("[data-role=staff] h2")).hasText("业务员");
        assertThat(page.locator(".role-card h2").allInnerTexts()).contains("业务经理", "跟单员", "单证员", "财务");
        Looks.good(page, "rights-zh-1440-roles");
        page.locator(".page-actions a").click();
        page.locator("#name-zh").fill("华东销售");
        page.locator("#name-en").fill("Sales East");
        page.locator(".matrix-remove").click();
        page.locator("#add-line").selectOption("customer");
        page.locator("button[value=add]").click();
        var line = page.locator("[data-template=customer]");
        pick(line, "create");
        pick(line, "update");
        pick(line, "reveal");
        line.locator("[data-scope]").selectOption("own");
        line.locator(".matrix-more summary").click();
        line.locator("[name='l.0.field.phone.access']").selectOption("enter");
        line.locator("[name='l.0.field.phone.mask']").selectOption("tail4");
        assertThat(page.locator("#role-words")).containsText(Pattern.compile("新建、查看、修改、查看明文（本人负责的档案）"));
        assertThat(page.locator("#role-words")).containsText("仅末四位");
        Looks.good(page, "rights-zh-1440-role");
        page.locator("button[value=save]").click();
        assertThat(page.locator("main")).containsText("华东销售");
    }

    private static void pick(Locator line, String action) {
        line.locator("input[value=" + action + "]").check(new Locator.CheckOptions().setForce(true));
    }

    private static void giveRole(Page page, String member) {
        page.navigate("/settings/members/" + member);
        page.locator("input[value=staff]").uncheck();
        page.locator("input[value=sales_east]").check();
        page.locator("form[action$='/roles'] button").click();
        page.navigate("/members");
        assertThat(page.locator("main")).containsText("华东销售");
        Looks.good(page, "rights-zh-1440-members");
    }

    private static void makeTeams(Page page) {
        page.navigate("/settings/teams?edit=new");
        page.locator("#team-name").fill("华东区");
        page.locator("#team-name").press("Enter");
        page.locator("[data-team=华东区] a").first().click();
        page.locator("#team-name").fill("杭州组");
        page.locator("input[name=member]").first().check();
        Looks.good(page, "rights-zh-1440-team");
        page.locator("#team-name").press("Enter");
        assertThat(page.locator("[data-team=华东区] [data-team=杭州组]")).containsText("1 名成员");
        Looks.good(page, "rights-zh-1440-teams");
    }

    /** Through her eyes: the dialog is about her. */
    private static void whyIsItMasked(Page page, String own) {
        page.navigate("/records/" + own);
        page.locator(".why-open[href*='/phone']").press("Enter");
        assertThat(page.locator("#why-dialog .why-answer")).containsText("看到的是掩码");
        page.keyboard().press("Escape");
    }

    private static void whoSees(Page page, String foreign, Staff colleague) {
        page.navigate("/records/" + foreign);
        page.locator(".why-open[href$='/phone']").press("Enter");
        assertThat(page.locator("#why-dialog .why-roles")).containsText("跟单员");
        Looks.good(page, "rights-zh-1440-who-sees");
        page.locator("#why-member").selectOption(colleague.memberId());
        assertThat(page.locator("#why-dialog .why-answer")).containsText("不能查看此档案");
        assertThat(page.locator("#why-dialog .why-answer")).containsText("不属于：本人负责的档案");
        Looks.good(page, "rights-zh-1440-who-sees-member");
        page.locator("#why-dialog [data-close-dialog]").press("Enter");
        assertThat(page.locator("#why-dialog")).not().isVisible();
        page.navigate("/settings/roles/edit?role=sales_east");
        page.locator(".matrix-more summary").click();
        page.locator(".why-open[href$='/customer/phone']").press("Enter");
        page.locator("#why-member").selectOption(colleague.memberId());
        assertThat(page.locator("#why-dialog .why-answer")).containsText("华东销售");
        assertThat(page.locator("#why-dialog .why-answer")).containsText("仅末四位");
    }

    private static void handOver(Page page, String record, Staff colleague) {
        page.navigate("/records/" + record);
        page.locator("[data-hand]").press("Enter");
        page.locator("#hand-to").selectOption(colleague.memberId());
        Looks.good(page, "rights-zh-1440-hand");
        page.locator("form[action$='/owner'] button").click();
        page.locator("#hand-dialog [data-dialog-ok]").click();
        assertThat(page.locator(".toasts")).containsText("已转交");
        page.locator("[data-level]").click();
        page.locator("#record-level").selectOption("confidential");
        page.locator("form[action$='/sensitivity'] button").click();
        page.locator("#level-dialog [data-dialog-ok]").click();
        assertThat(page.locator(".meta-list")).containsText("机密");
        page.navigate("/records/" + record + "?tab=history");
        assertThat(page.locator(".timeline")).containsText("负责人");
        assertThat(page.locator(".timeline")).not().containsText("_owner");
        assertThat(Api.as(colleague.token()).get("/api/v1/records/" + record).status()).isEqualTo(200);
    }

    private static void revealed(Browser browser, String own, Staff colleague, Page officer) {
        var page = browser.person("en-US", 1440, 900);
        SignIn.as(page, colleague.email(), Company.PASSWORD);
        page.navigate("/records/" + own);
        assertThat(page.locator("main")).not().containsText("2345");
        assertThat(page.locator(".meta-list")).containsText("Internal");
        page.locator(".reveal-open[href$='field=phone']").press("Enter");
        page.locator("#reveal-reason").fill("x");
        page.locator("#reveal-body button").click();
        assertThat(page.locator("#reveal-faults")).isVisible();
        page.locator("#reveal-reason").fill("Customer asked for a call back");
        Looks.good(page, "rights-en-1440-reveal");
        page.locator("#reveal-body button").click();
        assertThat(page.locator(".revealed")).containsText(Pattern.compile("23 ?45 ?67 ?89"));
        Looks.good(page, "rights-en-1440-revealed");
        page.keyboard().press("Escape");
        assertThat(page.locator(".revealed")).hasCount(0);
        found(officer);
    }

    private static void found(Page officer) {
        officer.navigate("/journal?action=record.revealed");
        officer.locator(".entry summary").first().click();
        assertThat(officer.locator(".journal")).containsText("Customer asked for a call back");
        var download = officer.waitForDownload(() -> {
            officer.navigate("/journal");
            officer.locator(".page-actions details summary").click();
            officer.locator(".page-actions .menu-item").first().click();
        });
        var out = new ArrayList<String>();
        assertThat(new AuditCommand(download.path().getParent(), out::add).run(List.of("verify", download.path().toString()))).as(String.join("\n", out)).isZero();
    }

    private static void widen(Page page) {
        page.navigate("/settings/roles/edit?role=sales_east");
        page.locator("[data-scope]").selectOption("all");
        assertThat(page.locator("#role-words .note-warning")).containsText("扩大");
        page.locator("button[value=save]").click();
        assertThat(page.locator("#problems")).containsText("请在下方确认");
        Looks.good(page, "rights-zh-1440-widen");
        page.locator("[name=confirms]").check();
        page.locator("button[value=save]").click();
        assertThat(page).hasURL(Pattern.compile(".*/settings/roles"));
    }

    private static void lookOnAPhone(Browser browser, Company company, String member) {
        var page = browser.person("en-US", 390, 844);
        SignIn.as(page, company.adminEmail(), Company.PASSWORD);
        for (var path : new String[] {"roles", "roles/edit?role=sales_east", "roles/edit", "teams", "teams?edit=new", "members/" + member}) {
            page.navigate("/settings/" + path);
            assertThat(path.equals("roles") ? page.locator("main").innerText() : "Merchandiser").contains("Merchandiser");
            page.locator(".matrix-more summary").all().forEach(Locator::click);
            Looks.good(page, "rights-en-390-" + path.replaceAll("[^a-z]+.*", "") + path.length());
        }
    }
}
