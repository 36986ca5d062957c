package id.payung.systemtest.fault;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.stack.Application;
import id.payung.systemtest.Audit;
import id.payung.systemtest.Balance;
import id.payung.systemtest.Crowd;
import id.payung.systemtest.Office;
import id.payung.systemtest.Post;
import id.payung.systemtest.Report;
import id.payung.systemtest.Rig;
import id.payung.systemtest.Workforce;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Each service halts at each point where a halt could lose or double something, while offices work on; their clerks
/// ask again until they are answered. Then the books balance.
class CrashIT {

    private static final int PATIENCE_MINUTES = 20;

    private static final List<Point> ENROLMENT = List.of(
            new Point("F6", "before the insert", "id.payung.enrolment.overlap.ListPeople#list@entry"),
            new Point("F6", "after the insert, before the commit", "id.payung.enrolment.overlap.ListPeople#list@exit"),
            new Point(
                    "F6",
                    "after the commit, before the answer",
                    "id.payung.enrolment.person.PersonController#list@exit"),
            new Point(
                    "F6",
                    "bulk command: after the commit, before the answer",
                    "id.payung.enrolment.change.RegistrationController#change@exit"),
            new Point(
                    "F6",
                    "import: people of a chunk listed, chunk not counted",
                    "id.payung.enrolment.roster.ImportRoster$Run#count@entry"),
            new Point("F7", "relay: before the send", "id.payung.enrolment.ledger.Relay#send@entry"),
            new Point("F7", "relay: between two sends of one slice", "id.payung.enrolment.ledger.Records#of@entry:2"),
            new Point(
                    "F7",
                    "relay: after the acknowledgement, before the cursor",
                    "id.payung.enrolment.ledger.Relay#send@exit"));

    private static final List<Point> COVERAGE = List.of(
            new Point("F8", "coverage: before the commit of the database", "id.payung.intake.Intake#take@exit"),
            new Point("F8", "coverage: after it, before that of the offset", "id.payung.intake.Intake#accept@exit"));

    private static final List<Point> NOTIFICATION = List.of(
            new Point("F9", "after the mail server took a letter", "id.payung.notification.mail.Post#send@exit"),
            new Point("F9", "after a webhook answered 204", "id.payung.notification.webhook.Knock#at@exit"),
            new Point("F8", "notification: before the commit of the database", "id.payung.intake.Intake#take@exit"),
            new Point(
                    "F8", "notification: after it, before that of the offset", "id.payung.intake.Intake#accept@exit"));

    private final long seed =
            Long.getLong("payung.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private final Rig rig = Rig.shared();
    private final Crowd crowd = new Crowd(new Random(seed));
    private final AtomicInteger lures = new AtomicInteger();

    /// @param place see [Halt]
    private record Point(String fault, String when, String place) {}

    @Test
    void balanceAfterEveryServiceHaltedAtEveryPointThatCouldLoseOrDoubleSomething() throws Exception {
        try (Receiver receiver = new Receiver();
                Workforce staff = Workforce.at(rig, seed, "32.73", "33.74");
                ExecutorService lanes = Executors.newCachedThreadPool()) {
            List<Future<Boolean>> work = List.of(
                    lanes.submit(() -> halt(rig.enrolment(), ENROLMENT, staff, () -> () -> {})),
                    lanes.submit(() -> halt(rig.coverage(), COVERAGE, staff, () -> () -> {})),
                    lanes.submit(() -> halt(rig.notification(), NOTIFICATION, staff, () -> alert(receiver.url()))));
            for (Future<Boolean> lane : work) {
                assertThat(lane.get(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
            }
            staff.workOn(200);
            staff.goHome();

            Balance balance = new Audit(rig).of(staff);

            System.out.println(balance.table());
            assertThat(balance.differences()).as("seed %d", seed).isEmpty();
            // Whichever letter was under way when the service halted, it need not be about an office of this test.
            assertOnceMoreAtTheMost("letters", Post.arrivals(rig.mail()));
            assertOnceMoreAtTheMost("messages to webhooks", receiver.arrivals());
        }
    }

    /// @param lure prepares what leads to such a point if work as usual may not, and returns what sets it off
    private boolean halt(Application service, List<Point> points, Workforce staff, Supplier<Runnable> lure)
            throws Exception {
        for (Point point : points) {
            long before = staff.changes();
            try (Report.Row row = Report.row(point.fault(), "halted " + point.when(), seed)) {
                Runnable trigger = lure.get();
                Crash crash = Crash.of(service, point.place());
                trigger.run();
                crash.await();
                row.killed();
                row.held(staff.changes() - before);
            } finally {
                // A crash that comes too late must not meet the next test.
                service.kill();
                service.start();
            }
        }
        return true;
    }

    /// In an office of its own, that is told by mail and at its webhook.
    private Runnable alert(String url) {
        Office office = Office.open(rig, "53.71", "Kantor kabar %d %d".formatted(lures.incrementAndGet(), seed));
        rig.notification(office.token()).insistOn("/api/v1/webhooks", Map.of("url", url));
        return () -> office.send(rig.enrolment(office.token()), Crowd.csv(crowd.people(1)), LocalDate.of(2024, 1, 1));
    }

    /// Per crash: one that hits a letter the second time repeats it the second time.
    private static void assertOnceMoreAtTheMost(String what, Map<?, Long> arrivals) {
        System.out.printf(
                "  %,d %s, %,d of them more than once%n",
                arrivals.size(),
                what,
                arrivals.values().stream().filter(times -> times > 1).count());
        assertThat(arrivals.values())
                .as(what)
                .anyMatch(times -> times == 2)
                .allMatch(times -> times <= 1 + NOTIFICATION.size());
    }
}
