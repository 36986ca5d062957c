package id.payung.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every page that a link leads to, as each of those who use them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Browsing.class)
class CrawlIT {

    private final Town town = Town.shared();
    private final Set<String> seen = new HashSet<>();

    @Test
    void everyPageForAnybodyCanBeUsedByEverybody(Reception reception) {
        Visitor anybody = reception.anybody();

        check(new Crawl(anybody, "anybody", seen).from(anybody.services().homes()));
    }

    @Test
    void everyPageOfAClerkCanBeUsedByEverybody(Reception reception) {
        check(everything(reception, Town.clerk(town.social())));
    }

    @Test
    void everyPageOfARegionCanBeUsedByEverybody(Reception reception) {
        check(everything(reception, town.region()));
    }

    @Test
    void everyPageOfTheAdminCanBeUsedByEverybody(Reception reception) {
        check(everything(reception, town.admin()));
    }

    private Crawl everything(Reception reception, Credential credential) {
        Visitor visitor = reception.signIn(credential);
        visitor.page().waitForLoadState(LoadState.LOAD);
        return new Crawl(visitor, credential.who(), seen)
                .from(visitor.services().homes());
    }

    private static void check(Crawl crawl) {
        System.out.printf("Crawl: %d kinds of pages: %s%n", crawl.pages().size(), String.join(", ", crawl.pages()));
        assertThat(crawl.findings()).isEmpty();
    }
}
