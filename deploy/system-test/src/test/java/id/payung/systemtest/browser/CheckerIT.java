package id.payung.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody has a press release before him and asks whether its numbers can be right.
@ExtendWith(Browsing.class)
class CheckerIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kota Serang, 19 Mei 2021  | 7,384 %               | kurang 650",
                "Kota Serang, 3 Juni 2025  | 10,938 %              | -12,5 %",
                "Kota Malang, 18 Maret 2024 | 81.231 sampai 83.810 | dua indikator bercampur",
                "Kabupaten Serang, 9 Desember 2025 | 847.317       | 21.234",
                "Kabupaten Tangerang, 24 Desember 2022 | 50.000    | 75.000",
            })
    void eachOfTheFivePublishedCasesIsExplained(String title, String number, String other, Reception reception) {
        Page page = checker(reception);

        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Contoh"))
                .getByText(title)
                .click();

        Locator answer = answer(page);
        assertThat(answer).containsText(number);
        assertThat(answer).containsText(other);
    }

    @Test
    void aReleaseThatIsTypedIsCheckedAndWhatWasTypedStays(Reception reception) {
        Page page = checker(reception);

        field(page, "Terlindungi").fill("23.806");
        field(page, "Penyebut").fill("322.404");
        field(page, "Sebutan penyebut").fill("angkatan kerja");
        field(page, "Persentase").fill("8,13 %");
        page.getByLabel("Kode wilayah").fill("36.73");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Periksa"))
                .click();

        assertThat(answer(page)).containsText("meragukan");
        assertThat(answer(page)).containsText("7,384 %");
        assertThat(field(page, "Sebutan penyebut")).hasValue("angkatan kerja");
    }

    @Test
    void whatCannotBeReadIsSaidAtItsField(Reception reception) {
        Visitor visitor = reception.anybody();
        Page page = visitor.page();
        page.navigate(visitor.services().coverage().resolve("/periksa").toString());

        field(page, "Terlindungi").fill("banyak sekali");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Periksa"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(field(page, "Terlindungi")).hasValue("banyak sekali");
        assertThat(field(page, "Terlindungi")).hasAttribute("aria-invalid", "true");
        Assertions.assertThat(Inspection.of(visitor)).isEmpty();
    }

    private static Page checker(Reception reception) {
        Town.shared();
        Visitor visitor = reception.anybody();
        visitor.page()
                .navigate(visitor.services().coverage().resolve("/periksa").toString());
        return visitor.page();
    }

    private static Locator answer(Page page) {
        return page.locator("main").getByRole(AriaRole.STATUS).first();
    }

    /// The first of that name; further down are those of other sources.
    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }
}
