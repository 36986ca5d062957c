package id.payung.systemtest.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;

/// Somebody at a browser: a window with cookies of its own, and a [Watch] over it.
final class Visitor implements AutoCloseable {

    static final int DESK_WIDTH = 1280;
    static final int PHONE_WIDTH = 390;

    /// A4 between its margins.
    static final int PAPER_WIDTH = 688;

    private static final int HEIGHT = 900;

    private final BrowserContext window;
    private final Watch watch;
    private final Services services;
    private final Page page;

    Visitor(Browser browser, Services services) {
        this.window = browser.newContext(new Browser.NewContextOptions()
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(DESK_WIDTH, HEIGHT));
        this.services = services;
        this.watch = new Watch(window);
        window.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        this.page = window.newPage();
    }

    /// By the page, as a person does.
    Visitor signIn(Credential credential) {
        page.navigate(services.enrolment().resolve("/konsol").toString());
        page.locator("input[autocomplete=username]").fill(credential.id());
        page.locator("input[autocomplete=current-password]").fill(credential.secret());
        page.locator("main button[type=submit]").click();
        page.waitForURL(address -> URI.create(address).getPath().startsWith("/konsol"));
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext window() {
        return window;
    }

    Watch watch() {
        return watch;
    }

    Services services() {
        return services;
    }

    void reads(String language) {
        window.addCookies(services.homes().stream()
                .map(home -> new Cookie("payung-language", language).setUrl(home.toString()))
                .toList());
    }

    void onAPhone() {
        page.setViewportSize(PHONE_WIDTH, HEIGHT);
    }

    void onPaper() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER_WIDTH, HEIGHT);
    }

    void atADesk() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(DESK_WIDTH, HEIGHT);
    }

    void inTheDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    void inTheLight() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Override
    public void close() {
        window.close();
    }
}
