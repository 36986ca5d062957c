package id.payung.systemtest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.systemtest.Audit;
import id.payung.systemtest.Report;
import id.payung.systemtest.Rig;
import id.payung.systemtest.Workforce;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// The stream comes again.
class ReplayIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final long seed =
            Long.getLong("payung.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private final Rig rig = Rig.shared();
    private final Topics topics = new Topics(rig);

    @Test
    void ofBothTopicsForwardsAndBackwardsChangesNoFigureStandingNameAlertOrLetter() throws Exception {
        try (Report.Row row =
                        Report.row("F28", "both topics sent again, once as they were, once backwards (F29)", seed);
                Workforce staff = Workforce.at(rig, seed, "36.02", "36.03")) {
            staff.workOn(800);
            staff.goHome();
            Audit audit = new Audit(rig);
            assertThat(audit.of(staff).differences()).isEmpty();
            Map<String, String> before = Kept.by(rig);
            List<ConsumerRecord<byte[], byte[]>> events = topics.read("enrolment-events");
            List<ConsumerRecord<byte[], byte[]>> names = topics.read("worker-directory");
            long coverage = Kept.repeats(rig.coverageTables(), "enrolment-events");
            long notification = Kept.repeats(rig.notificationTables(), "enrolment-events");
            long directory = Kept.repeats(rig.notificationTables(), "worker-directory");

            topics.say(events);
            topics.say(names);
            topics.say(events.reversed());
            topics.say(names.reversed());

            await("repeats").atMost(PATIENCE).untilAsserted(() -> {
                assertThat(Kept.repeats(rig.coverageTables(), "enrolment-events"))
                        .isEqualTo(coverage + 2L * events.size());
                assertThat(Kept.repeats(rig.notificationTables(), "enrolment-events"))
                        .isEqualTo(notification + 2L * events.size());
                assertThat(Kept.repeats(rig.notificationTables(), "worker-directory"))
                        .isEqualTo(directory + 2L * names.size());
            });
            assertThat(Kept.by(rig)).isEqualTo(before);
            assertThat(audit.of(staff).differences()).isEmpty();
            row.held(events.size());
        }
    }
}
