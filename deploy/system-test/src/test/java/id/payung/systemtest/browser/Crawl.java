package id.payung.systemtest.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows the links of the three services as one visitor, one page of each [Kind], and looks at each.
final class Crawl {

    /// Kinds of pages; more of them are a sign that addresses are not told apart.
    private static final int MOST = 80;

    private static final String LINKS = """
        () => [...document.querySelectorAll('a[href]:not([hreflang])')]
          .map(link => new URL(link.getAttribute('href'), document.baseURI).href.replace(/#.*/, '')).filter(link => link.startsWith('http'))
        """;

    /// What a page is made of, however often and whatever it says.
    private static final String PARTS = """
        () => [...new Set([...document.querySelectorAll('body *')]
          .map(part => [part.tagName, ...[...part.attributes].map(it => it.name), part.getAttribute('class')].join(' ')))].sort().join()
        """;

    private final Visitor visitor;
    private final String who;
    private final Set<String> seen;
    private final Deque<URI> waiting = new ArrayDeque<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, String> titles = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();

    /// @param seen kinds of pages that an earlier visitor has seen, and what they were made of; grows
    Crawl(Visitor visitor, String who, Set<String> seen) {
        this.visitor = visitor;
        this.who = who;
        this.seen = seen;
    }

    /// @param homes where it begins; each service says here whether it has pages for this visitor
    Crawl from(List<URI> homes) {
        homes.forEach(this::follow);
        while (!waiting.isEmpty() && pages.size() < MOST) {
            look(waiting.removeFirst());
        }
        if (!waiting.isEmpty()) {
            findings.add("%s: more than %d kinds of pages, such as %s".formatted(who, MOST, waiting));
        }
        return this;
    }

    /// Sentences; empty when all is well.
    List<String> findings() {
        return findings;
    }

    /// What it looked at.
    List<String> pages() {
        return pages;
    }

    private void follow(URI address) {
        if (visitor.services().have(address) && known.add(name(address))) {
            waiting.addLast(address);
        }
    }

    private static String name(URI address) {
        return address.getPort() + Kind.of(address);
    }

    private void look(URI address) {
        Page page = visitor.page();
        visitor.reads("id");
        if (isPage(address)) {
            page.navigate(address.toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            look(page);
        }
    }

    /// Asks without showing it: what is downloaded, or refused without a word, a browser does not show.
    private boolean isPage(URI address) {
        APIResponse answer = visitor.window()
                .request()
                .get(address.toString(), RequestOptions.create().setHeader("Accept", "text/html"));
        String type = answer.headers().getOrDefault("content-type", "");
        if (answer.status() != 200) {
            note(address, "answers " + answer.status());
        }
        String came = name(URI.create(answer.url()));
        boolean seen = !came.equals(name(address)) && !known.add(came);
        boolean page = answer.status() == 200 && type.startsWith("text/html") && !seen;
        answer.dispose();
        return page;
    }

    private void look(Page page) {
        URI here = URI.create(page.url());
        pages.add(Kind.of(here));
        boolean first = seen.add(name(here));
        boolean other = seen.add(name(here) + page.evaluate(PARTS));
        inspect(first, other).forEach(finding -> note(here, finding));
        compareTitle(here, page.title());
        links(page);
        if (first) {
            Inspection.inEnglish(visitor).forEach(finding -> note(here, finding));
        }
        visitor.watch().drain().forEach(complaint -> note(here, complaint));
    }

    /// In detail once; and at a desk again when this visitor is shown other parts than the one before.
    private List<String> inspect(boolean first, boolean other) {
        if (first) {
            return Inspection.of(visitor);
        }
        return other ? Inspection.atADesk(visitor) : Inspection.atAGlance(visitor);
    }

    /// Of pages that are sorted, filtered or leafed through the title may stay.
    private void compareTitle(URI here, String title) {
        if (here.getQuery() != null) {
            return;
        }
        String other = titles.putIfAbsent(title, Kind.of(here));
        if (other != null && !other.equals(Kind.of(here))) {
            note(here, "has the title of %s: %s".formatted(other, title));
        }
    }

    @SuppressWarnings("unchecked")
    private void links(Page page) {
        ((List<String>) page.evaluate(LINKS)).stream().map(URI::create).forEach(this::follow);
    }

    private void note(URI page, String finding) {
        findings.add("%s, %s (%s): %s".formatted(who, Kind.of(page), page, finding));
    }
}
