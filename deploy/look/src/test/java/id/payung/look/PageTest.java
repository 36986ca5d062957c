package id.payung.look;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The frame around every page, drawn for a page of a service that has nothing else.
@SpringBootTest
@AutoConfigureMockMvc
class PageTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    private final MockMvcTester browser;

    PageTest(@Autowired MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void speaksBahasaIndonesiaUntilSomebodyChoosesOtherwise() throws Exception {
        var first = browser.get().uri("/tiny?at=2026-11-30").exchange();
        var choice = browser.get().uri("/tiny?at=2026-11-30&lang=en").exchange();
        var chosen = requireNonNull(choice.getResponse().getCookie("payung-language"));

        assertThat(first).bodyText().contains("<html lang=\"id\"", "Cakupan", "23.806", "?at=2026-11-30&amp;lang=en");
        assertThat(choice).bodyText().contains("<html lang=\"en\"", "Coverage", "23,806");
        assertThat(browser.get().uri("/tiny").cookie(chosen)).bodyText().contains("<html lang=\"en\"");
    }

    @Test
    void fallsBackToBahasaIndonesiaForALanguageThatItDoesNotSpeak() {
        assertThat(browser.get().uri("/tiny?lang=fr")).bodyText().contains("<html lang=\"id\"", "Cakupan");
        assertThat(browser.get().uri("/tiny?lang=%3Cscript%3E")).hasStatusOk();
        assertThat(browser.get().uri("/tiny").cookie(new Cookie("payung-language", "x_")))
                .hasStatusOk();
    }

    @Test
    void escapesWhatItIsGivenToShow() {
        assertThat(browser.get().uri("/tiny"))
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void keepsStylesForAYearUnderAnAddressThatChangesWithThem() throws Exception {
        var page = browser.get().uri("/tiny").exchange().getResponse().getContentAsString();
        var own = ADDRESS.matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(address -> address.startsWith("/look/"))
                .map(address -> address.replaceFirst("#.*", ""))
                .toList();

        assertThat(own).hasSizeGreaterThanOrEqualTo(4).allSatisfy(address -> {
            assertThat(address).matches(".*-[0-9a-f]{32}\\.(css|js|svg)");
            assertThat(browser.get().uri(address))
                    .hasStatusOk()
                    .headers()
                    .hasValue("Cache-Control", "max-age=31536000");
        });
    }

    @Test
    void asksNoOtherMachineForAnything() throws Exception {
        var page = browser.get().uri("/tiny").exchange().getResponse().getContentAsString();

        assertThat(ADDRESS.matcher(page).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("/")
                        || address.startsWith("#")
                        || address.startsWith("http://localhost:808"));
    }
}
