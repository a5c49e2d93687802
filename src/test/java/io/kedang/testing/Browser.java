package io.kedang.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, driven by Playwright, without a download of its own. Collects what pages complain about. */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getProperty("kedang.it.chromium", "/usr/bin/chromium"));
    private static final int PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync")));
    }

    public static Browser launch() {
        if (!Files.isExecutable(CHROMIUM)) {
            throw new IllegalStateException("No Chromium at " + CHROMIUM + ": run ./kedang test, or install Debian's package chromium.");
        }
        return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** A person's own browser window: its cookies are not shared. @param locale e.g. {@code zh-CN} */
    public Page person(String locale, int width, int height) {
        return open(options(locale, width, height));
    }

    /** The same of somebody whose system is dark. */
    public Page inTheDark(String locale, int width, int height) {
        return open(options(locale, width, height).setColorScheme(ColorScheme.DARK));
    }

    /** Somebody whose browser runs no scripts on our pages. They sign in with them first: the identity provider's pages may need some. */
    public Page withoutScripts(Page signedIn) {
        return open(options("zh-CN", 1440, 900).setJavaScriptEnabled(false).setStorageState(signedIn.context().storageState()));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(String locale, int width, int height) {
        return new com.microsoft.playwright.Browser.NewContextOptions().setLocale(locale).setViewportSize(width, height).setBaseURL(TestStack.appUrl());
    }

    private Page open(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        return page;
    }

    /** Script errors, refused scripts or styles, and answers of 5xx, on any page so far. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
