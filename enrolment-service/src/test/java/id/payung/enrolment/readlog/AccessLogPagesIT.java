package id.payung.enrolment.readlog;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessLogPagesIT {

    private static final Server SERVER = Server.shared();
    private static final String PAGE = "/konsol/catatan-akses";
    private static final String ALWAYS = "&from=2020-01-01T00:00&until=2999-01-01T00:00";

    @Test
    void saysWhoseRowsAClientReadWithoutNamingAnybody() throws Exception {
        var opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());
        var worker = SERVER.worker(opd, Server.nik(), "ANI RAHASIA");
        var credential = SERVER.credential(opd);
        SERVER.client(credential.id(), credential.secret()).get("/api/v1/opds/" + opd + "/workers");

        var own = Visitors.of(SERVER, "36.73")
                .get(PAGE + "?client=" + credential.id() + ALWAYS)
                .body();
        var today = Visitors.of(SERVER, "36.73")
                .get(PAGE + "?client=" + credential.id())
                .body();
        var other = Visitors.of(SERVER, "36.71")
                .get(PAGE + "?client=" + credential.id() + ALWAYS)
                .body();

        assertThat(own).contains(worker, "GET /opds/{opd}/workers", "1 orang").doesNotContain("ANI RAHASIA", "???");
        assertThat(today).contains(worker);
        assertThat(other).contains("Tidak ada yang dibaca").doesNotContain(worker);
    }

    @Test
    void isForARegionAndTheAdmin() throws Exception {
        var opd = SERVER.opd("36.73", "Dinas " + UUID.randomUUID());

        assertThat(Browser.of(SERVER, opd).get(PAGE).statusCode()).isEqualTo(403);
        assertThat(new Browser(SERVER).get(PAGE).statusCode()).isEqualTo(302);
        assertThat(Visitors.of(SERVER, "36.73")
                        .get(PAGE + "?client=x&from=2026-02-01T00:00&until=2026-01-01T00:00")
                        .statusCode())
                .isEqualTo(400);
    }
}
