package io.kedang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What a page looks like: a picture in {@code target/looks}, no sideways scrolling, nothing for axe to complain about. */
public final class Looks {

    private static final Path FOLDER = Path.of("target", "looks");

    private Looks() {
    }

    public static void good(Page page, String name) {
        picture(page, name);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(name + " scrolls sideways").isLessThanOrEqualTo(page.viewportSize().width);
        var complaints = new AxeBuilder(page).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList()).toList();
        assertThat(complaints).as(name).isEmpty();
    }

    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
    }
}
