package io.kedang.web.bring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.kedang.kernel.sheet.SheetReader;
import io.kedang.testing.Browser;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.Looks;
import io.kedang.testing.SignIn;
import io.kedang.testing.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** People bring a file, see what would happen, put right what is wrong, and file it. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ImportBrowserIT {

    private static final String FILE = "公司全称,Land,客户来源,主要联系人,邮箱,Shoe size\nMüller GmbH,德国,阿里巴巴国际站,Anna,anna@mueller.example.com,43\nSans Mail,德国,alibaba,Luc,nobody,44\n"
            + "Åkerman AB,瑞典,alibaba,Britta,b@akerman.example.com,38\n";

    @Test
    void shouldBringRecordsInAFile() throws IOException {
        var company = Company.signUp("foreign-trade");
        try (var browser = Browser.launch()) {
            // given a file with a column that nobody knows
            var page = browser.person("zh-CN", 1440, 900);
            SignIn.as(page, company.adminEmail(), Company.PASSWORD);
            page.navigate("/archive/customer");
            page.locator(".list-bar a[href='/archive/customer/import']").click();
            Looks.good(page, "import-blank-zh");

            // when it is chosen, then it says what would happen
            choose(page, FILE);
            assertThat(page.locator(".import-counts .good dd")).hasText("0");
            assertThat(page.locator(".note-warning")).containsText("国家/地区");
            assertThat(page.locator("td .chip")).hasCount(2);
            Looks.good(page, "import-unknown-zh");

            // when the column is said to be the country, then two rows can be filed
            page.locator("select[aria-label$=': Land']").selectOption("country:Land");
            assertThat(page.locator(".import-counts .good dd")).hasText("2");
            assertThat(page.locator(".import-errors tbody tr")).hasCount(1);
            assertThat(page.locator(".import-errors")).containsText("邮箱");
            Looks.good(page, "import-checked-zh");
            var errors = page.waitForDownload(() -> page.locator("a[download='import-errors.csv']").click());
            assertThat(Files.readString(errors.path(), StandardCharsets.UTF_8)).contains("3,").contains("邮箱");

            // when another column is said to be the same, then that is refused, and nothing chosen is lost
            page.locator("select[aria-label$=': Shoe size']").selectOption("country:Shoe size");
            assertThat(page.locator("#import-faults")).containsText("国家/地区");
            assertThat(page.locator("select[aria-label$=': Land']")).hasValue("country:Land");
            page.locator("select[aria-label$=': Shoe size']").selectOption("-:Shoe size");
            assertThat(page.locator("#import-faults")).isEmpty();
            assertThat(page.locator("td .chip")).hasCount(0);

            // then it is filed
            page.locator("button[value=import]").click();
            assertThat(page.locator("#result-title")).containsText("导入完成");
            Looks.good(page, "import-done-zh");
            page.locator("#import-result a[href='/archive/customer']").click();
            assertThat(page.locator("#list table")).containsText("Müller GmbH");
            assertThat(page.locator("#list table")).containsText("Åkerman AB");
            assertThat(page.locator("#list table")).not().containsText("Sans Mail");

            shouldWorkOnAPhone(browser, company);
            shouldWorkWithoutScripts(browser, page);
            shouldHandOutABlankFile(page);
            shouldBeForWhoMayImport(browser, company);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void shouldWorkOnAPhone(Browser browser, Company company) {
        var phone = browser.person("en-US", 390, 844);
        SignIn.as(phone, company.adminEmail(), Company.PASSWORD);
        phone.navigate("/archive/customer/import");
        choose(phone, FILE);
        assertThat(phone.locator(".note-warning")).containsText("Country");
        Looks.good(phone, "import-phone-en");
        choose(phone, "");
        assertThat(phone.locator("#import-faults .error")).isVisible();
        Looks.good(phone, "import-fault-phone-en");
    }

    private static void shouldWorkWithoutScripts(Browser browser, Page signedIn) {
        var page = browser.withoutScripts(signedIn);
        page.navigate("/archive/customer/import");
        var file = "公司全称,国家/地区,客户来源,主要联系人,邮箱\nPlain AG,瑞士,alibaba,Urs,urs@plain.example.com\n";
        choose(page, file);
        page.locator("button[value=check]").click();
        assertThat(page.locator(".import-counts .good dd")).hasText("1");
        choose(page, file);
        page.locator("button[value=import]").click();
        assertThat(page.locator("#result-title")).containsText("导入完成");
    }

    private static void shouldHandOutABlankFile(Page page) throws IOException {
        page.navigate("/archive/customer/import");
        var blank = page.waitForDownload(() -> page.locator("a[href$='/records/import/xlsx']").click());
        assertThat(SheetReader.read(Files.readAllBytes(blank.path()), 10).rows()).hasSize(1).first().asList().contains("公司全称 *", "国家/地区 *");
    }

    private static void shouldBeForWhoMayImport(Browser browser, Company company) {
        var staff = browser.person("en-US", 1440, 900);
        SignIn.as(staff, Staff.join(company).email(), Company.PASSWORD);
        staff.navigate("/archive/customer");
        assertThat(staff.locator("a[href$='/import']")).hasCount(0);
        assertThat(staff.navigate("/archive/customer/import").status()).isEqualTo(403);
    }

    private static void choose(Page page, String file) {
        page.locator("#file").setInputFiles(new FilePayload("客户.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    }
}
