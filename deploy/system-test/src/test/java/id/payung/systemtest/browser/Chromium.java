package id.payung.systemtest.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The browser of this machine, without a window. Belongs to the thread that started it.
final class Chromium implements AutoCloseable {

    /// It looks nothing up and calls nobody.
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--process-per-site",
            "--hide-scrollbars",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

    /// Of the person who waits; a machine that has other things to do needs all of it.
    static final int PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Programs programs = new Programs(System.getenv());
        var found = programs.browser();
        Map<String, String> settings = new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        programs.node().ifPresent(node -> settings.put("PLAYWRIGHT_NODEJS_PATH", node.toString()));
        Playwright playwright = playwright(settings);
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(found).setArgs(QUIET));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        System.out.printf("Browser: %s, version %s%n", found, browser.version());
        return new Chromium(playwright, browser);
    }

    private static Playwright playwright(Map<String, String> settings) {
        try {
            return Playwright.create(new Playwright.CreateOptions().setEnv(settings));
        } catch (PlaywrightException broken) {
            throw new IllegalStateException(
                    "Nothing drives the browser: install nodejs, 20 or newer, or add -Pbundled-node", broken);
        }
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
