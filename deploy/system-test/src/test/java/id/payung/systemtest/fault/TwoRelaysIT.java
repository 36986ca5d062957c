package id.payung.systemtest.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.stack.Application;
import id.payung.systemtest.Api;
import id.payung.systemtest.Audit;
import id.payung.systemtest.Balance;
import id.payung.systemtest.Books;
import id.payung.systemtest.Crowd;
import id.payung.systemtest.Office;
import id.payung.systemtest.Report;
import id.payung.systemtest.Rig;
import id.payung.systemtest.Workforce;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two enrolment-services on one database. The one whose relay leads is frozen in the middle of its work for longer
/// than the lease, the other goes on, and then the first wakes and still believes that it leads (F11). Two relays alone
/// do the same in every build (`RelayFaultsIT`).
@Tag("faults")
class TwoRelaysIT {

    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofMinutes(1);

    /// What follows a transaction that was frozen with its service is not published before PostgreSQL ends that one.
    private static final Map<String, String> IMPATIENT = Map.of(
            "PAYUNG_LEDGER_LEASE",
            LEASE.toSeconds() + "s",
            "SPRING_DATASOURCE_HIKARI_DATASOURCEPROPERTIES_OPTIONS",
            "-c idle_in_transaction_session_timeout=" + 2 * LEASE.toMillis());

    private final long seed =
            Long.getLong("payung.seed", ThreadLocalRandom.current().nextLong(1_000_000));

    @Test
    void balanceWhenTheLeaderWakesAfterAnotherHasTakenOver() throws Exception {
        try (Report.Row row = Report.row("F11", "of two enrolment-services the leading one frozen and woken", seed);
                Rig rig = Rig.another("two-relays", IMPATIENT)) {
            Application other = rig.anotherEnrolment();
            other.start();
            try (Workforce staff = Workforce.at(rig, seed, "33.74")) {
                Books books = new Books(rig);
                Office office = Office.open(rig, "33.72", "Kantor yang bertanya kepada yang lain");
                staff.workOn(500);

                for (long wakes = Length.times(2, 10); wakes > 0; wakes--) {
                    Application leader = leads(rig.enrolment()) ? rig.enrolment() : other;
                    Application follower = leader.equals(other) ? rig.enrolment() : other;
                    leader.pause();
                    row.killed();
                    long before = books.published();
                    office.send(
                            new Api(follower.url(), office.token()),
                            Crowd.csv(new Crowd(new Random(seed + wakes)).people(50)),
                            LocalDate.of(2024, 1, 1));
                    await("the other's relay goes on").atMost(SOON).until(() -> books.published() > before);
                    leader.resume();
                    staff.workOn(500);
                    await("one of them leads").atMost(SOON).until(() -> leads(leader) != leads(follower));
                }
                staff.goHome();

                Balance balance = new Audit(rig).of(staff);

                System.out.println(balance.table());
                assertThat(balance.differences()).as("seed %d", seed).isEmpty();
                assertThat(books.rosters(List.of(office.id()))).isEqualTo(Length.times(2, 10));
                row.held(staff.changes());
            } finally {
                other.kill();
            }
        }
    }

    /// As it believes itself.
    private static boolean leads(Application enrolment) {
        return new Api(enrolment.url(), "")
                .get("/actuator/prometheus")
                .body()
                .lines()
                .anyMatch(line -> line.startsWith("payung_relay_leads") && line.endsWith(" 1.0"));
    }
}
