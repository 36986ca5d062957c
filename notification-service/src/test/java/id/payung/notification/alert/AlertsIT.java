package id.payung.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.payung.notification.Tables;
import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Seen;
import id.payung.notification.standing.Standing.Finding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class AlertsIT {

    private static final Instant NOW = Instant.parse("2026-02-26T03:00:00.123456Z");

    private final Tables tables = new Tables();
    private final Alerts alerts = new Alerts(tables.jdbc());
    private final UUID opd = UUID.randomUUID();

    @Test
    void keepsOneOpenAlertPerOpdAndReasonUnderTwoWritersAtOnce() throws Exception {
        try (Connection first = tables.connection();
                Connection second = tables.connection();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            insert(first);

            Future<?> racing = threads.submit((Callable<Void>) () -> {
                insert(second);
                return null;
            });
            Awaitility.await().until(this::somebodyWaitsForALock);
            first.commit();

            assertThatExceptionOfType(java.util.concurrent.ExecutionException.class)
                    .isThrownBy(racing::get)
                    .withCauseInstanceOf(SQLException.class)
                    .withMessageContaining("one_open_alert_per_opd_and_reason");
            second.rollback();
        }
        assertThat(live()).hasSize(1);
    }

    @Test
    void refusesASecondLiveAlertWhateverItsState() {
        Alert.Open first = open();
        store(first.snooze(new Alert.Quiet("opd-1", LocalDate.parse("2026-03-20"), "menunggu SK")));

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> store(open()));
    }

    @Test
    void keepsEveryStateAsItIs() {
        Alert.Open open = open().told(NOW).escalated(LocalDate.parse("2026-03-12"));
        Alert.Quiet quiet = new Alert.Quiet("opd-1", LocalDate.parse("2026-03-20"), null);
        List<Alert> states = List.of(
                open,
                open.acknowledge(quiet),
                open.snooze(new Alert.Quiet("opd-1", LocalDate.parse("2026-03-21"), "menunggu SK")),
                open.close(NOW.plusSeconds(5)));

        for (Alert state : states) {
            store(state);

            assertThat(alerts.find(open.matter().id())).contains(state);
        }
    }

    @Test
    void findsTheLiveAlertOrElseTheOneClosedLast() {
        Alert.Closed old = open().close(NOW);
        Alert.Closed later = open().close(NOW.plusSeconds(60));
        store(old);
        store(later);
        assertThat(alerts.lockLast(Set.of(opd))).containsExactly(later);

        Alert.Open live = open();
        store(live);

        assertThat(alerts.lockLast(Set.of(opd))).containsExactly(live);
    }

    @Test
    void tellsOneUpdateADay() {
        Alert.Open open = open();
        store(open, happening(open, Happening.Kind.OPENED, NOW, 155));
        store(open, happening(open, Happening.Kind.UPDATED, NOW.plusSeconds(1), 12));
        store(open, happening(open, Happening.Kind.UPDATED, NOW.plusSeconds(2), 7));

        assertThat(alerts.thread(open.matter().id(), 10))
                .extracting(Happening::kind, Happening::people)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Happening.Kind.OPENED, 155),
                        org.assertj.core.groups.Tuple.tuple(Happening.Kind.UPDATED, 7));
    }

    @Test
    void pagesInTheOrderOfThreadsAndNarrowsToWhatMayBeSeen() {
        List<UUID> ids = new ArrayList<>();
        var newIds = alerts.newIds(3);
        for (Reason reason : List.of(Reason.UNREGISTERED, Reason.NO_ROSTER, Reason.NOT_BUDGETED)) {
            UUID id = newIds.get();
            ids.add(id);
            store(Alert.Open.on(id, opd, new Region("36.73"), new Finding(reason, 1, 1, LocalDate.EPOCH), NOW));
        }

        assertThat(page(new Seen.Own(opd), Optional.empty(), 2)).containsExactlyElementsOf(ids.subList(0, 2));
        assertThat(page(new Seen.Own(opd), Optional.of(ids.get(1)), 2)).containsExactly(ids.get(2));
        assertThat(page(new Seen.Within(new Region("36")), Optional.empty(), 9)).hasSize(3);
        assertThat(page(new Seen.Within(new Region("35")), Optional.empty(), 9)).isEmpty();
        Query.Filter unbudgeted = new Query.Filter(
                Set.of(Alert.State.OPEN),
                Set.of(Reason.NOT_BUDGETED),
                Optional.empty(),
                Optional.of(new Region("36.73")));
        assertThat(Query.seenBy(new Seen.Within(new Region("36")), unbudgeted, Optional.empty(), 9)
                        .map(alerts::page)
                        .orElseThrow())
                .extracting(alert -> alert.matter().id())
                .containsExactly(ids.get(2));
    }

    private List<UUID> page(Seen seen, Optional<UUID> after, int limit) {
        return Query.seenBy(seen, Query.Filter.NONE, after, limit).map(alerts::page).orElse(List.of()).stream()
                .map(alert -> alert.matter().id())
                .toList();
    }

    private Alert.Open open() {
        return Alert.Open.on(
                alerts.newIds(1).get(),
                opd,
                new Region("36.73"),
                new Finding(Reason.UNREGISTERED, 155, 160, LocalDate.parse("2026-02-20")),
                NOW);
    }

    private void store(Alert alert, Happening... happenings) {
        alerts.store(List.of(new Step(alert, List.of(happenings), List.of())));
    }

    private static Happening happening(Alert alert, Happening.Kind kind, Instant at, int people) {
        return new Happening(alert.matter().id(), kind, at, LocalDate.parse("2026-02-26"), people, null, null);
    }

    private void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO alert (id, opd_id, region, reason, state, round, opened_at, people, since)
                VALUES (uuidv7(), ?, '36.73', 'UNREGISTERED', 'OPEN', 1, now(), 155, '2026-02-20')
                """)) {
            insert.setObject(1, opd);
            insert.executeUpdate();
        }
    }

    private boolean somebodyWaitsForALock() {
        return tables.jdbc()
                        .sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                == 1;
    }

    private List<UUID> live() {
        return tables.jdbc()
                .sql("SELECT id FROM alert WHERE opd_id = :opd AND state <> 'CLOSED'")
                .param("opd", opd)
                .query(UUID.class)
                .list();
    }
}
