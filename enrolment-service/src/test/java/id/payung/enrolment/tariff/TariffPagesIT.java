package id.payung.enrolment.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import org.junit.jupiter.api.Test;

class TariffPagesIT {

    private static final Server SERVER = Server.shared();

    @Test
    void showsWhatIsInForceWithItsLawAndAPicture() throws Exception {
        var page =
                Visitors.of(SERVER, "36.73").get("/konsol/tarif?month=2026-11").body();

        assertThat(page)
                .contains("PP 44/2015", "PP 50/2025", "Rp16.800", "Rp8.400", "0,54", "<svg")
                .doesNotContain("???", "/konsol/tarif/baru");
    }

    @Test
    void explainsAQuoteWithItsDiscountOrWhyThereIsNone() throws Exception {
        var region = Visitors.of(SERVER, "36.73");

        var own = region.get("/konsol/tarif?segment=BPU&funding=MANDIRI&sector=TRANSPORT&month=2026-11&months=12")
                .body();
        var paid = region.get("/konsol/tarif?segment=BPU&funding=APBD&month=2026-11")
                .body();
        var wage = region.get("/konsol/tarif?segment=PU&amount=2.551.852&month=2026-11")
                .body();

        assertThat(own).contains("<strong>Rp8.400</strong>", "12 bulan: Rp");
        assertThat(paid).contains("<strong>Rp16.800</strong>", "APBD");
        assertThat(wage).contains("<strong>Rp13.780</strong>", "Rp6.124");
    }

    @Test
    void saysInWordsWhatAQuoteLacksAndKeepsWhatWasTyped() throws Exception {
        var refused = Visitors.of(SERVER, "36.73").get("/konsol/tarif?segment=PU&months=7&month=2026-11");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("role=\"alert\"", "wage untuk PU", "value=\"7\"");
    }

    @Test
    void publishesARowForTheAdminOnly() throws Exception {
        var who = SERVER.administrator();
        var admin = Browser.signedIn(SERVER, who.id(), who.secret());
        var page = "/konsol/tarif/baru";

        var added = admin.fill(page, row("Keputusan Uji 1/2099"));
        var again = admin.fill(page, row("Keputusan Uji 1/2099"));
        var wrong = admin.fill(page, "kind", "RATE", "segment", "PMI", "from", "kapan", "legalBasis", "Keputusan Uji");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(admin.get("/konsol/tarif?month=2099-01").body()).contains("Keputusan Uji 1/2099");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("role=\"alert\"", "Keputusan Uji");
        var region = Visitors.of(SERVER, "36.73");
        assertThat(region.get(page).statusCode()).isEqualTo(403);
        assertThat(region.post(page, "_csrf=" + region.csrf("/konsol/opd")).statusCode())
                .isEqualTo(403);
        assertThat(new Browser(SERVER).get("/konsol/tarif").statusCode()).isEqualTo(302);
        assertThat(new Browser(SERVER).get(page).statusCode()).isEqualTo(302);
    }

    /// A day of warning in 2099, which no other test looks at.
    private static String[] row(String law) {
        return new String[] {
            "kind",
            "TERM",
            "segment",
            "PMI",
            "term",
            "LAPSE_ANNOUNCED_DAYS_BEFORE",
            "amount",
            "30",
            "from",
            "2099-01",
            "legalBasis",
            law,
            "verifiedAgainst",
            "mem: test"
        };
    }
}
