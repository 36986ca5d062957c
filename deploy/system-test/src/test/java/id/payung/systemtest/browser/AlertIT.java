package id.payung.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.payung.systemtest.Crowd;
import id.payung.systemtest.Office;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// A clerk has the inbox open while a colleague works; nobody loads the page again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Browsing.class)
class AlertIT {

    private static final int PEOPLE = 7;

    private final Town town = Town.shared();
    private final Office office = Office.open(town.rig(), Town.MALANG, "Kecamatan Kedungkandang");

    @Test
    void anAlertAppearsAndClosesByItselfInAnOpenPage(Reception reception) {
        Visitor clerk = reception.signIn(Town.clerk(office));
        Page page = clerk.page();
        page.getByRole(AriaRole.LINK, called("Kotak masuk")).click();
        assertThat(page.getByRole(AriaRole.HEADING, called("Kotak masuk"))).isVisible();
        assertThat(alert(page)).hasCount(0);
        page.evaluate("() => { window.stayed = true; }");

        town.send(office, Crowd.csv(new Crowd(new Random(7)).people(PEOPLE)), Town.today());

        assertThat(alert(page)).hasCount(1);
        assertThat(alert(page)).containsText(Integer.toString(PEOPLE));
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Peringatan baru")))
                .hasCount(1);
        Assertions.assertThat(Inspection.of(clerk)).isEmpty();

        town.protect(office);

        assertThat(alert(page)).hasCount(0);
        assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText("Tidak lagi di daftar")))
                .hasCount(1);
        Assertions.assertThat(page.evaluate("() => window.stayed"))
                .as("nobody loaded the page again")
                .isEqualTo(true);
    }

    private static Locator alert(Page page) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Belum terdaftar"));
    }

    private static Page.GetByRoleOptions called(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
