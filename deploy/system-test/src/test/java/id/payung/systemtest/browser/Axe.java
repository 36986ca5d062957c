package id.payung.systemtest.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/// What axe finds on a page that keeps somebody from using it: serious or critical, by the success criteria of
/// WCAG 2.2 AA.
final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private static final Map<String, Object> ALL =
            only("tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"));
    private static final Map<String, Object> CONTRAST = only("rule", List.of("color-contrast"));

    private static final String RUN = """
        async options => (await axe.run(document, options)).violations
          .filter(rule => ['serious', 'critical'].includes(rule.impact))
          .flatMap(rule => rule.nodes.slice(0, 4).map(node =>
            `axe ${rule.id}: ${rule.help}: ${node.target.join(' ')} ` +
            `${node.any.concat(node.all, node.none).map(check => check.message).join('; ')}`))
        """;

    private Axe() {}

    static List<String> findings(Page page) {
        return run(page, ALL);
    }

    static List<String> contrast(Page page) {
        return run(page, CONTRAST);
    }

    private static Map<String, Object> only(String type, List<String> values) {
        return Map.of(
                "runOnly",
                Map.of("type", type, "values", values),
                "resultTypes",
                List.of("violations"),
                "preload",
                false);
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, Map<String, Object> options) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(RUN, options);
    }
}
