package id.payung.systemtest.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.payung.stack.Application;
import id.payung.stack.Roles;
import id.payung.systemtest.Audit;
import id.payung.systemtest.Books;
import id.payung.systemtest.Report;
import id.payung.systemtest.Rig;
import id.payung.systemtest.Workforce;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What an operator does who has lost the topics, or who has an older copy of the ledger and nothing else: the steps of
/// `docs/operations.md`, with the statements that stand there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final long seed =
            Long.getLong("payung.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private final Rig rig = Rig.another("restore", Map.of());
    private final Topics topics = new Topics(rig);

    @AfterAll
    void close() {
        rig.close();
    }

    /// In one test, because the second part begins with what the first has published again.
    @Test
    void booksBalanceAfterTopicsWereDeletedAndAfterTheLedgerWentBack() throws Exception {
        try (Workforce first = Workforce.at(rig, seed, "36.01", "36.02")) {
            first.workOn(400);
            first.goHome();
            deleteTopics(first);
            Roles copy = copyOfTheLedger();
            goBack(first, copy);
        }
    }

    private void deleteTopics(Workforce staff) throws Exception {
        try (Report.Row row = Report.row("F27", "both topics deleted; published again from the ledger", seed)) {
            new Books(rig).settle();
            Map<String, String> before = Kept.by(rig);
            long events = new Books(rig).recorded();
            long repeats = Kept.repeats(rig.coverageTables(), "enrolment-events");
            kill(row, rig.applications().toArray(Application[]::new));

            topics.delete();
            start(rig.enrolment(), rig.coverage(), rig.notification());
            await("repeats")
                    .atMost(PATIENCE)
                    .until(() -> Kept.repeats(rig.coverageTables(), "enrolment-events") == repeats + events
                            && Kept.repeats(rig.notificationTables(), "enrolment-events") >= events);

            assertThat(new Audit(rig).of(staff).differences()).isEmpty();
            assertThat(Kept.by(rig)).isEqualTo(before);
            row.held(events);
        }
    }

    private Roles copyOfTheLedger() {
        rig.enrolment().kill();
        Roles copy = rig.copyOfTheLedger();
        start(rig.enrolment());
        return copy;
    }

    private void goBack(Workforce first, Roles copy) throws Exception {
        try (Report.Row row =
                Report.row("S18", "an older copy of the ledger restored; epoch raised, readers anew", seed)) {
            try (Workforce lost = Workforce.at(rig, seed + 100, "36.03", "36.04")) {
                lost.workOn(400);
                lost.goHome();
                assertThat(new Audit(rig).of(first, lost).differences()).isEmpty();
            }
            kill(row, rig.applications().toArray(Application[]::new));
            rig.restoreTheLedger(copy);
            start(rig.enrolment());
            await("refusal").atMost(PATIENCE).until(this::refuses);
            rig.enrolment().kill();

            topics.delete();
            rig.enrolmentTables()
                    .sql(Handbook.statements("enrolment-service, after a restore"))
                    .update();
            rig.notificationTables()
                    .sql(Handbook.statements("notification-service, after a restore"))
                    .update();
            rig.coverageTables()
                    .sql(Handbook.statements("coverage-service, after a restore"))
                    .update();
            start(rig.enrolment(), rig.notification(), rig.coverage());
            try (Workforce second = Workforce.at(rig, seed + 200, "36.71")) {
                second.workOn(200);
                second.goHome();
                new Books(rig).settle();
                rig.notificationTables()
                        .sql(Handbook.statements("notification-service, when it has caught up"))
                        .update();

                assertThat(new Audit(rig).of(first, second).differences()).isEmpty();
                row.held(first.changes() + second.changes());
            }
        }
    }

    private static void kill(Report.Row row, Application... services) {
        for (Application service : services) {
            service.kill();
            row.killed();
        }
    }

    private static void start(Application... services) {
        for (Application service : services) {
            service.begin();
        }
        for (Application service : services) {
            service.awaitReady();
        }
    }

    private boolean refuses() throws IOException {
        return Files.readString(rig.enrolment().log()).contains("the topic has events that the ledger has not");
    }
}
