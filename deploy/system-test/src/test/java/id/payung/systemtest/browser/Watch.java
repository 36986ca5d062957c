package id.payung.systemtest.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import id.payung.systemtest.Crowd;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What happens behind the pages of one window and must not: a request to another machine, an error that a script
/// left or the content security policy reported, a part that is missing, somebody's particulars in an address.
final class Watch {

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");
    private static final Pattern NIK = Pattern.compile("[0-9]{16}");

    /// What Chromium says of every answer from 400 on; [#answered] tells which of them matter.
    private static final String UNANSWERED = "Failed to load resource";

    private final Set<String> complaints = new LinkedHashSet<>();

    Watch(BrowserContext window) {
        window.onRequest(this::asked);
        window.onResponse(this::answered);
        window.onConsoleMessage(this::said);
        window.onWebError(error -> complaints.add("a script broke: " + error.error()));
    }

    private void asked(Request request) {
        String address = request.url();
        if (address.startsWith("data:") || address.startsWith("blob:")) {
            return;
        }
        if (!HERE.contains(URI.create(address.replace('|', '_')).getHost())) {
            complaints.add("asks another machine: " + address);
        }
        if (NIK.matcher(address).find() || address.contains(Crowd.MARK)) {
            complaints.add("somebody's NIK or name is in an address: " + address);
        }
    }

    /// A page may say 404 or 422, and does so when it should; a style, script or picture may not.
    private void answered(Response response) {
        boolean page = response.request().isNavigationRequest();
        if (response.status() >= (page ? 500 : 400)) {
            complaints.add("%d from %s".formatted(response.status(), response.url()));
        }
    }

    private void said(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith(UNANSWERED)) {
            complaints.add("console: " + message.text());
        }
    }

    Set<String> complaints() {
        return complaints;
    }

    /// What was complained about since it was asked last.
    Set<String> drain() {
        Set<String> since = new LinkedHashSet<>(complaints);
        complaints.clear();
        return since;
    }
}
