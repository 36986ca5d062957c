package id.payung.systemtest.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at the page a visitor sees: at a desk and on a phone, by day, in the dark and on paper.
final class Inspection {

    /// The innermost parts that reach over the edge of the screen, where nothing around them scrolls.
    private static final String TOO_WIDE = """
        () => {
          const edge = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= edge) return [];
          const scrolls = element => element && (element !== document.body
            && /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
          return [...document.body.querySelectorAll('*')]
            .filter(element => element.getBoundingClientRect().right > edge + 1 && !scrolls(element.parentElement))
            .filter((element, _, all) => !all.some(other => other !== element && element.contains(other)))
            .slice(0, 4)
            .map(element => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} `
              + `"${element.textContent.trim().slice(0, 40)}" ends at ${Math.round(element.getBoundingClientRect().right)} px`);
        }
        """;

    private static final String UNTRANSLATED = """
        () => [...new Set((document.documentElement.outerHTML.match(/\\?\\?[A-Za-z][^<>"']{0,60}\\?\\?/g) ?? []))]
        """;

    private Inspection() {}

    /// Everything but the language, of the page as it is; leaves it at a desk and by day.
    static List<String> of(Visitor visitor) {
        Page page = visitor.page();
        List<String> findings = new ArrayList<>(atADesk(visitor));
        visitor.inTheDark();
        Axe.contrast(page).forEach(finding -> findings.add("in the dark: " + finding));
        visitor.inTheLight();
        visitor.onAPhone();
        findings.addAll(tooWide(page, Visitor.PHONE_WIDTH));
        visitor.onPaper();
        findings.addAll(onPaper(page));
        visitor.atADesk();
        return findings;
    }

    /// What somebody sees who comes by day and to a desk.
    static List<String> atADesk(Visitor visitor) {
        List<String> findings = atAGlance(visitor);
        findings.addAll(Axe.findings(visitor.page()));
        return findings;
    }

    /// Language, title, heading, and that every text is there.
    static List<String> atAGlance(Visitor visitor) {
        return skeleton(visitor.page());
    }

    /// The same page in English, by its own link; leaves it in English.
    static List<String> inEnglish(Visitor visitor) {
        Page page = visitor.page();
        Locator link = page.locator("a[hreflang=en]");
        if (link.count() != 1) {
            return List.of("there is no one link to the page in English");
        }
        var answer = page.navigate(
                page.evaluate("() => document.querySelector('a[hreflang=en]').href")
                        .toString(),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        List<String> findings = new ArrayList<>();
        if (answer == null || answer.status() != 200) {
            findings.add("in English it answers " + (answer == null ? "nothing" : answer.status()));
        }
        if (!"en".equals(language(page))) {
            findings.add("in English its language is said to be " + language(page));
        }
        untranslated(page).forEach(text -> findings.add("in English: " + text));
        return findings;
    }

    private static List<String> skeleton(Page page) {
        List<String> findings = new ArrayList<>();
        int headings = page.locator("h1").count();
        if (headings != 1) {
            findings.add("has %d h1 instead of one".formatted(headings));
        }
        if (!"id".equals(language(page))) {
            findings.add("its language is said to be " + language(page));
        }
        if (page.title().replace("Payung", "").strip().length() < 3) {
            findings.add("has no title of its own: " + page.title());
        }
        findings.addAll(untranslated(page));
        return findings;
    }

    private static @Nullable String language(Page page) {
        return page.locator("html").getAttribute("lang");
    }

    @SuppressWarnings("unchecked")
    private static List<String> untranslated(Page page) {
        return ((List<String>) page.evaluate(UNTRANSLATED))
                .stream().map(key -> "a text is missing: " + key).toList();
    }

    /// What somebody files: all of it, and nothing to press.
    private static List<String> onPaper(Page page) {
        List<String> findings = new ArrayList<>();
        tooWide(page, Visitor.PAPER_WIDTH).forEach(finding -> findings.add("on paper: " + finding));
        if (page.locator("button:visible").count() > 0) {
            findings.add("on paper there are buttons");
        }
        return findings;
    }

    @SuppressWarnings("unchecked")
    private static List<String> tooWide(Page page, int width) {
        if (Boolean.TRUE.equals(
                page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))) {
            return List.of();
        }
        return List.of("scrolls sideways at %d px: %s"
                .formatted(width, String.join(", ", (List<String>) page.evaluate(TOO_WIDE))));
    }
}
