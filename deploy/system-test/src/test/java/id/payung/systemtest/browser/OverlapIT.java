package id.payung.systemtest.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.payung.systemtest.Crowd;
import id.payung.systemtest.Office;
import id.payung.systemtest.Person;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// Two offices list the same person; the admin of their region says whose he is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Browsing.class)
class OverlapIT {

    private final Town town = Town.shared();
    private final Office first = Office.open(town.rig(), Town.MALANG, "Kecamatan Blimbing");
    private final Office second = Office.open(town.rig(), Town.MALANG, "Kecamatan Sukun");
    private final Person both = new Crowd(new Random(2)).person();

    @Test
    void theAdminMovesAPersonFromTheFirstOfficeToTheSecond(Reception reception) {
        town.send(first, Crowd.csv(List.of(both)), Town.today().minusDays(2));
        town.send(second, Crowd.csv(List.of(both)), Town.today().minusDays(1));
        Visitor admin = reception.signIn(town.region());
        Page page = admin.page();

        page.getByRole(AriaRole.LINK, called("Tumpang tindih")).click();
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Kecamatan Blimbing"))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(page.getByRole(AriaRole.REGION, called("OPD kedua"))).containsText("Kecamatan Sukun");
        Assertions.assertThat(Inspection.of(admin)).isEmpty();
        page.getByLabel("Pindah dari Kecamatan Blimbing ke Kecamatan Sukun").check();
        page.getByLabel("Alasan").fill("800/123/BKPSDM/2026");
        page.getByRole(AriaRole.BUTTON, called("Putuskan")).click();

        assertThat(page.getByText("Orang itu pindah ke OPD kedua.")).isVisible();
        Assertions.assertThat(names(first)).isEmpty();
        Assertions.assertThat(names(second)).containsExactly(both.name());
    }

    private List<String> names(Office office) {
        return office.workers(town.rig().enrolment(office.token()), "LISTED").stream()
                .map(worker -> worker.path("name"))
                .map(JsonNode::asString)
                .toList();
    }

    private static Page.GetByRoleOptions called(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
