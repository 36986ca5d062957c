package id.payung.systemtest.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import id.payung.systemtest.Rig;
import java.util.ArrayList;
import java.util.List;

/// Where people come to one test, each with a window of his own.
final class Reception implements AutoCloseable {

    private final Browser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    Reception(Browser browser) {
        this.browser = browser;
    }

    /// Somebody whom nobody knows.
    Visitor anybody() {
        return anybodyAt(Services.of(Rig.shared()));
    }

    Visitor anybodyAt(Services services) {
        Visitor visitor = new Visitor(browser, services);
        visitors.add(visitor);
        return visitor;
    }

    Visitor signIn(Credential credential) {
        return anybody().signIn(credential);
    }

    List<Page> pages() {
        return visitors.stream().map(Visitor::page).toList();
    }

    List<String> complaints() {
        return visitors.stream()
                .flatMap(visitor -> visitor.watch().complaints().stream())
                .toList();
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
    }
}
