package id.payung.systemtest.fault;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.stack.Application;
import id.payung.systemtest.Audit;
import id.payung.systemtest.Balance;
import id.payung.systemtest.Books;
import id.payung.systemtest.Report;
import id.payung.systemtest.Rig;
import id.payung.systemtest.Workforce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The clock of one service after the other jumps while it runs: two hours ahead, then four back, then right again
/// (F25). Under each of them new people come to work, with tokens of that hour, and all of it is taken, counted and
/// told before the next jump. Only with `-Pfaults`, for it needs libfaketime.
@Tag("faults")
class ClockIT {

    private static final List<Duration> WRONG = List.of(Duration.ofHours(2), Duration.ofHours(-2), Duration.ZERO);

    private final long seed =
            Long.getLong("payung.seed", ThreadLocalRandom.current().nextLong(1_000_000));

    @Test
    void balanceAlthoughEachClockInTurnWasWrong() throws Exception {
        try (Report.Row row =
                        Report.row("F25", "the clock of each service two hours ahead, two behind, then right", seed);
                Rig rig = Rig.another("clocks", Map.of())) {
            List<Workforce> everybody = new ArrayList<>();
            for (Application service : rig.applications()) {
                FalseClock clock = FalseClock.of(service);
                for (Duration wrong : WRONG) {
                    clock.isWrongBy(wrong);
                    try (Workforce staff = Workforce.at(rig, seed + 10L * everybody.size(), "51.71")) {
                        everybody.add(staff);
                        staff.workOn(300);
                        staff.goHome();
                    }
                    System.out.printf(
                            "  %s wrong by %s: all quiet after %.1f s%n",
                            service.name(), wrong, new Books(rig).settle().toMillis() / 1e3);
                }
            }

            Balance balance = new Audit(rig).of(everybody.toArray(Workforce[]::new));

            System.out.println(balance.table());
            assertThat(balance.differences()).as("seed %d", seed).isEmpty();
            row.held(everybody.stream().mapToLong(Workforce::changes).sum());
        }
    }
}
