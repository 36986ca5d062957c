package id.payung.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody looks how much of his town is protected, and sees it change.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Browsing.class)
class MapIT {

    private final Town town = Town.shared();

    @Test
    void aBubbleLeadsToItsTownAndTheFigureStandsBesideItsDefinition(Reception reception) {
        Page page = map(reception);

        page.getByLabel("Definisi", new Page.GetByLabelOptions().setExact(true)).selectOption("D1");
        page.getByLabel("Tingkat").selectOption(new SelectOption().setLabel("Kabupaten/kota"));
        page.getByRole(AriaRole.BUTTON, named("Tampilkan")).click();
        Locator map = page.getByRole(AriaRole.GROUP, named("Peta Indonesia"));
        assertThat(map.getByRole(AriaRole.LINK, inside("Kota Malang:"))).isVisible();
        assertThat(map.getByRole(AriaRole.LINK, inside("Kabupaten Aceh Selatan: belum ada data")))
                .isVisible();
        map.getByRole(AriaRole.LINK, inside("Kota Malang:")).click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Kota Malang");
        assertThat(page).hasURL(Pattern.compile(".*/wilayah/35\\.73.*"));
        Locator figure = page.getByRole(AriaRole.REGION, named("Cakupan")).first();
        assertThat(figure).containsText("412.000");
        assertThat(figure).containsText("Angka uji");
        assertThat(figure).containsText("Penyebut");
    }

    @Test
    void everyProvinceIsOnTheMapAndWhoseFiguresAreKnownInATable(Reception reception) {
        Page page = map(reception);

        Assertions.assertThat(page.getByRole(AriaRole.GROUP, named("Peta Indonesia"))
                        .getByRole(AriaRole.LINK)
                        .count())
                .as("provinces")
                .isEqualTo(38);
        assertThat(page.getByRole(AriaRole.TABLE).getByRole(AriaRole.ROWHEADER, inside("Jawa Timur")))
                .isVisible();
    }

    @Test
    void aFigureInAnOpenPageRisesWhenPeopleAreProtected(Reception reception) {
        Visitor visitor = reception.anybody();
        Page page = visitor.page();
        page.navigate(
                visitor.services().coverage().resolve("/wilayah/" + Town.MALANG).toString());
        Locator active = page.locator("[data-number='live.all.active']");
        int before = Integer.parseInt(active.textContent().replaceAll("\\D", ""));
        assertThat(page.locator("[data-light]")).hasClass(Pattern.compile(".*\\bfresh\\b.*"));
        page.evaluate("() => { window.stayed = true; }");

        town.protectMore(6);

        assertThat(active)
                .hasText(NumberFormat.getIntegerInstance(Locale.of("id")).format(before + 6));
        Assertions.assertThat(page.evaluate("() => window.stayed"))
                .as("the page was not loaded again")
                .isEqualTo(true);
    }

    private static Page map(Reception reception) {
        Visitor visitor = reception.anybody();
        visitor.page().navigate(visitor.services().coverage().resolve("/").toString());
        return visitor.page();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
