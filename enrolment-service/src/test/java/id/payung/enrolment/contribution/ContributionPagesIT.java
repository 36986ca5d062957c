package id.payung.enrolment.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The way of a month on pages: computed, finalised, paid.
class ContributionPagesIT {

    private static final Server SERVER = Server.shared();

    private final YearMonth month = YearMonth.now(ZoneId.of("Asia/Jakarta"));
    private Office office;
    private Browser clerk;
    private String months;
    private String page;

    @BeforeEach
    void anOfficeWithPeople() throws Exception {
        office = new Office(SERVER, "36.73");
        clerk = Browser.of(SERVER, office.id());
        months = "/konsol/opd/" + office.id() + "/iuran";
        page = months + "/" + month;
    }

    @Test
    void goesFromDraftToPostedBySteps() throws Exception {
        office.registered(2, "BPU", "2026-02-02");

        var opened = clerk.fill(months, "month", month.toString());
        var draft = clerk.get(page).body();
        var confirm = clerk.get(page + "/finalisasi").body();
        var finalised = clerk.fill(page + "/finalisasi", "people", "2", "amount", "33600");
        var withCode = clerk.get(page).body();
        var paid = clerk.fill(
                page + "/bayar", "reference", "TRX-" + office.id(), "amount", "Rp 33.600", "paidOn", month + "-01");

        assertThat(opened.headers().firstValue("Location").orElse("")).endsWith(page);
        assertThat(draft)
                .contains("Rp33.600", "ORANG", "/finalisasi", "Bulan sudah dihitung")
                .doesNotContain("???");
        assertThat(confirm).contains("Finalisasi 2 orang, Rp33.600");
        assertThat(finalised.statusCode()).as(finalised.body()).isEqualTo(302);
        assertThat(withCode).containsPattern("id=\"code\"[^>]*value=\"PYG\\d{13}\"");
        assertThat(paid.statusCode()).as(paid.body()).isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("Terposting", "TRX-" + office.id());
        assertThat(clerk.get(months).body()).contains("Terposting", "Rp33.600");
    }

    @Test
    void finalisesNothingButWhatSomebodyHasRead() throws Exception {
        office.registered(1, "BPU", "2026-02-02");
        clerk.fill(months, "month", month.toString());

        var other = clerk.fill(page + "/finalisasi", "people", "9", "amount", "151200");

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("lain dari yang Anda lihat", "Finalisasi 1 orang, Rp16.800");
    }

    @Test
    void takesAPaymentCodeBackAfterSayingSo() throws Exception {
        office.registered(1, "BPU", "2026-02-02");
        clerk.fill(months, "month", month.toString());
        clerk.get(page);
        clerk.fill(page + "/finalisasi", "people", "1", "amount", "16800");
        clerk.get(page);

        var confirm = clerk.get(page + "/batal").body();
        clerk.fill(page + "/batal");

        assertThat(confirm).containsPattern("PYG\\d{13} tidak berlaku lagi");
        assertThat(clerk.get(page).body()).contains("/finalisasi", "draf lagi");
    }

    @Test
    void showsTheDifferenceOfAPaymentInPartBesideWhatWasTyped() throws Exception {
        office.registered(2, "BPU", "2026-02-02");
        clerk.fill(months, "month", month.toString());
        clerk.fill(page + "/finalisasi", "people", "2", "amount", "33600");

        var part = clerk.fill(page + "/bayar", "reference", "TRX/9", "amount", "30.000", "paidOn", month + "-01");

        assertThat(part.statusCode()).isEqualTo(409);
        assertThat(part.body()).contains("Kurang", "Rp3.600", "Rp30.000", "value=\"30.000\"", "value=\"TRX/9\"");
    }

    @Test
    void asksForTheWageOfWageEarnersAndTakesIt() throws Exception {
        office.registered(1, "PU", "2026-02-02");

        var refused = clerk.fill(months, "month", month.toString());
        var set = clerk.fill(
                months + "/dasar-upah", "from", "2026-01", "amount", "1.000.000", "source", "SK Gubernur 1/2026");
        clerk.fill(months, "month", month.toString());

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Tetapkan dasar upah", "/dasar-upah");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("Rp5.400");
    }

    @Test
    void isForItsOwnOfficeAndWhoIsAboveIt() throws Exception {
        office.registered(1, "BPU", "2026-02-02");
        clerk.fill(months, "month", month.toString());

        Visitors.assertSeenByItsOwnOnly(
                SERVER,
                office.id(),
                months,
                page,
                page + "/finalisasi",
                page + "/batal",
                page + "/bayar",
                months + "/dasar-upah");
        assertThat(clerk.get(months + "/2031-01").statusCode()).isEqualTo(404);
        assertThat(clerk.get(months + "/entah").statusCode()).isEqualTo(400);
        var stranger = Visitors.of(SERVER, "36.71");
        var token = stranger.csrf("/konsol/opd");
        assertThat(stranger.post(page + "/batal", "_csrf=" + token).statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(page + "/finalisasi", "_csrf=" + token + "&people=1&amount=16800")
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerk.post(page + "/finalisasi", "people=1&amount=16800").statusCode())
                .isEqualTo(403);
    }
}
