package io.kedang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page in the dark, on a Chinese phone and on an English desktop; and pages that must do nothing by being looked at. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DarkBrowserIT {

    @Test
    void shouldLookGoodInTheDark() {
        // given
        var company = Company.signUp("foreign-trade");
        var api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
        Staff.invite(company, "li.na@" + company.slug() + ".example.com", "staff");
        var pages = pages(api);
        try (var browser = Browser.launch()) {
            var missed = look(browser.inTheDark("zh-CN", 390, 844), "zh-390", company, pages);

            // then nothing was asked for that is not there, nothing was stored by looking, and a retired template asks for no records
            assertThat(missed).isEmpty();
            assertThat(api.get("/api/v1/templates/customer/draft").status()).isEqualTo(404);
            var admin = browser.person("en-US", 1440, 900);
            SignIn.as(admin, company.adminEmail(), Company.PASSWORD);
            var retired = api.get("/api/v1/templates?all=true").json().getString("find { it.state == 'retired' }.key");
            assertThat(admin.navigate("/archive/" + retired + "/new").status()).isEqualTo(409);
            assertThat(admin.locator("main")).containsText("takes no new records");
            admin.navigate("/archive/" + retired);
            assertThat(admin.locator("main")).containsText("retired");
            assertThat(admin.locator("a[href$='/new']")).hasCount(0);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Map<String, String> pages(Api api) {
        var id = file(api, "Hansen Maritime ApS");
        file(api, "宁波海曙五金制品有限公司");
        api.send("DELETE", Customers.RECORD + file(api, "Old Ltd"), null);
        var retired = api.get("/api/v1/templates").json().getList("key", String.class).stream().filter(key -> !key.equals("customer")).findFirst();
        retired.ifPresent(key -> assertThat(api.post("/api/v1/templates/" + key + "/retire", null).status()).isEqualTo(204));
        var pages = new LinkedHashMap<String, String>(Map.of());
        pages.put("home", "/home");
        pages.put("list", "/archive/customer");
        pages.put("condition", "/archive/customer?where=country:eq:de&pick=country");
        pages.put("record", "/records/" + id);
        pages.put("history", "/records/" + id + "?tab=history");
        pages.put("new", "/archive/customer/new");
        pages.put("edit", "/records/" + id + "/edit");
        pages.put("bin", "/archive/customer/bin");
        retired.ifPresent(key -> pages.put("retired", "/archive/" + key));
        pages.put("templates", "/templates");
        pages.put("designer", "/templates/customer/design");
        pages.put("members", "/members");
        return pages;
    }

    private static String file(Api api, String name) {
        return api.post(Customers.RECORDS, Customers.body(name)).json().getString("id");
    }

    /** @return what was refused on the way */
    private static List<String> look(Page page, String who, Company company, Map<String, String> pages) {
        page.navigate("/signup");
        Looks.good(page, "dark-" + who + "-signup");
        SignIn.as(page, company.adminEmail(), Company.PASSWORD);
        var missed = new ArrayList<String>();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                missed.add(response.status() + " " + response.url());
            }
        });
        pages.forEach((name, path) -> {
            page.navigate(path);
            if (name.equals("designer")) {
                assertThat(page.locator(".d-canvas [data-field]").first()).isVisible();
            }
            Looks.good(page, "dark-" + who + "-" + name);
        });
        return missed;
    }
}
