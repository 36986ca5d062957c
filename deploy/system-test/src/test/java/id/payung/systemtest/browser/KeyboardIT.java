package id.payung.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.payung.systemtest.Crowd;
import id.payung.systemtest.Office;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody who has no mouse. Whatever has the focus shows it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Browsing.class)
class KeyboardIT {

    private static final int MOST_STOPS = 150;

    private static final String FOCUS = """
        () => {
          const element = document.activeElement;
          const style = getComputedStyle(element);
          const name = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
          const box = element.getBoundingClientRect();
          return {
            name: element === document.body ? '' : name.replace(/\\s+/g, ' ').trim(),
            // Inside a date the browser itself shows whether day, month or year has it.
            shown: element.type === 'date' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
            inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
          };
        }
        """;

    private final Town town = Town.shared();

    @Test
    void aClerkSignsInAndRegistersAPersonByKeysAlone(Reception reception) {
        Office office = Office.open(town.rig(), Town.MALANG, "Kecamatan Lowokwaru");
        town.send(
                office,
                Crowd.csv(new Crowd(new Random(1)).people(1)),
                Town.today().minusDays(9));
        Visitor clerk = reception.anybody();
        Page page = clerk.page();
        page.navigate(clerk.services().enrolment().resolve("/konsol").toString());
        Credential credential = Town.clerk(office);

        // The first field has the focus when the page comes.
        page.keyboard().type(credential.id());
        page.keyboard().press("Tab");
        page.keyboard().type(credential.secret());
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText(office.name());
        enter(page, "Pekerja");
        assertThat(heading(page)).hasText("Pekerja");
        tabTo(page, Pattern.compile("Pilih .*" + Crowd.MARK + ".*"));
        page.keyboard().press("Space");
        tabTo(page, Pattern.compile("Perubahan"));
        page.keyboard().type("Daftarkan");
        enter(page, "Periksa dahulu");
        assertThat(page.getByText("Yang akan terjadi")).isVisible();
        enter(page, "Daftarkan: 1 orang");

        assertThat(page.getByText("Selesai: 1 orang diubah.")).isVisible();
    }

    @Test
    void theFirstStopLeadsPastTheHeadOfThePage(Reception reception) {
        Visitor anybody = reception.anybody();
        Page page = anybody.page();
        page.navigate(anybody.services().coverage().resolve("/metode").toString());

        page.keyboard().press("Tab");
        Assertions.assertThat(focused(page)).containsEntry("name", "Langsung ke isi");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        Assertions.assertThat(page.evaluate("() => document.querySelector('main').contains(document.activeElement)"))
                .isEqualTo(true);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void enter(Page page, String name) {
        tabTo(page, Pattern.compile(Pattern.quote(name)));
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, Pattern name) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            Map<String, Object> focus = focused(page);
            String at = Objects.toString(focus.get("name"), "");
            if (!at.isEmpty()) {
                Assertions.assertThat(focus).as("the focus at %s is seen", at).containsEntry("shown", true);
                Assertions.assertThat(focus).as("%s is on the screen", at).containsEntry("inside", true);
            }
            if (name.matcher(at).matches()) {
                return;
            }
        }
        throw new AssertionError("%d times Tab did not lead to %s".formatted(MOST_STOPS, name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> focused(Page page) {
        return (Map<String, Object>) page.evaluate(FOCUS);
    }
}
