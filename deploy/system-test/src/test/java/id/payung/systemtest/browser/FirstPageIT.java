package id.payung.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The page that everybody sees first, in a browser that has seen nothing before.
@ExtendWith(Browsing.class)
class FirstPageIT {

    private static final double MOST_BYTES = 150 * 1024;

    /// Less than a coastline is no map.
    private static final double LEAST_BYTES = 10 * 1024;

    private static final double A_SECOND = 1_000;

    /// On a machine that has other things to do, a page with nothing on it takes long too.
    private static final double AS_OFTEN_AS_AN_EMPTY_ONE = 4;

    private static final int TRIES = 3;

    private static final String WEIGHT = """
        () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .reduce((sum, part) => sum + part.transferSize, 0)
        """;

    private static final String DRAWN = """
        () => new Promise(resolve => new PerformanceObserver(seen => resolve(seen.getEntries().at(-1).startTime))
          .observe({ type: 'largest-contentful-paint', buffered: true }))
        """;

    @Test
    void isLightAndDrawnWithinASecond(Reception reception) {
        Town.shared();
        Services services = reception.anybody().services();
        URI first = services.coverage().resolve("/");

        double weight = ((Number) visit(reception, first).evaluate(WEIGHT)).doubleValue();
        double drawn = quickest(reception, first);
        double empty = quickest(reception, services.enrolment().resolve("/masuk"));

        System.out.printf(
                "First page: %.0f KB on the wire, drawn after %.0f ms; an almost empty one after %.0f ms%n",
                weight / 1024, drawn, empty);
        assertThat(weight).isBetween(LEAST_BYTES, MOST_BYTES);
        assertThat(drawn).isLessThan(Math.max(A_SECOND, empty * AS_OFTEN_AS_AN_EMPTY_ONE));
    }

    private static double quickest(Reception reception, URI address) {
        return IntStream.range(0, TRIES)
                .mapToDouble(_ -> ((Number) visit(reception, address).evaluate(DRAWN)).doubleValue())
                .min()
                .orElseThrow();
    }

    private static Page visit(Reception reception, URI address) {
        Page page = reception.anybody().page();
        Response answer = Objects.requireNonNull(page.navigate(address.toString()));
        assertThat(answer.status()).isEqualTo(200);
        return page;
    }
}
