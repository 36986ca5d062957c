package id.payung.enrolment.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.enrolment.Browser;
import id.payung.enrolment.Server;
import id.payung.enrolment.Visitors;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SealPagesIT {

    private static final Server SERVER = Server.shared();
    private static final String PAGE = "/konsol/segel";

    @Test
    void verifiesAndSaysThatTheLedgerIsIntact() throws Exception {
        var who = SERVER.administrator();
        var admin = Browser.signedIn(SERVER, who.id(), who.secret());

        var asked = admin.fill(PAGE);

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(admin.get(PAGE).body()).contains("Utuh:").doesNotContain("???"));
    }

    @Test
    void isForTheAdminOnly() throws Exception {
        var region = Visitors.of(SERVER, "36.73");

        assertThat(region.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(region.post(PAGE, "_csrf=" + region.csrf("/konsol/opd")).statusCode())
                .isEqualTo(403);
        assertThat(new Browser(SERVER).get(PAGE).statusCode()).isEqualTo(302);
    }
}
