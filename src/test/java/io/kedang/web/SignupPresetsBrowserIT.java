package io.kedang.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.kedang.template.PresetFiles;
import io.kedang.testing.Browser;
import io.kedang.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whoever signs up sees what each preset contains before choosing one, also on a phone and with the keyboard alone. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SignupPresetsBrowserIT {

    private static final Path PICTURES = Path.of("target", "pictures");

    @Test
    void shouldShowWhatEachPresetContains() {
        try (var browser = Browser.launch()) {
            var page = browser.person("zh-CN", 1440, 900);
            page.navigate("/signup");

            assertThat(page.locator(".preset")).hasCount(PresetFiles.presets().size());
            picture(page, "signup-1440");

            // when its contents are opened with the keyboard, then they say templates, fields, stages, tags and roles; nothing is chosen yet
            var furniture = page.locator(".preset", new Page.LocatorOptions().setHas(page.locator("[value=home-furniture]")));
            furniture.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(furniture.locator(".preset-inside")).isVisible();
            assertThat(furniture).containsText("送装与售后");
            assertThat(furniture).containsText("预约量尺");
            assertThat(furniture).containsText("导购");
            assertThat(page.locator("[name=preset]:checked")).hasCount(0);
            picture(page, "signup-1440-open");

            // when one is chosen, then its card shows it
            page.locator("[value=home-furniture]").focus();
            page.keyboard().press("Space");
            assertThat(furniture.locator(".preset-check")).isVisible();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void shouldFitAPhone() {
        try (var browser = Browser.launch()) {
            var page = browser.person("en-GB", 390, 844);
            page.navigate("/signup");
            picture(page, "signup-390");

            page.locator(".preset summary").nth(2).click();

            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
            picture(page, "signup-390-open");
            page.setViewportSize(1440, 900);
            picture(page, "signup-1440-en");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }
}
