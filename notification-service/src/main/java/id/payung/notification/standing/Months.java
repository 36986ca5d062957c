package id.payung.notification.standing;

import id.payung.notification.batch.Rows;
import id.payung.notification.standing.EnrolmentEvent.Moved;
import id.payung.notification.standing.Standing.Counts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `standing_month`: by how much the people of an OPD in a state changed in a month. Every event adds
/// its steps once, so any order of events comes to the same months; how many there were at the end of a month is
/// the sum of all months up to it.
@Component
class Months {

    private final JdbcClient jdbc;

    Months(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One statement for any number of events.
    void take(List<Moved> events) {
        Map<Key, Integer> changes = new HashMap<>();
        for (Moved event : events) {
            event.steps().stream()
                    .filter(step -> step.state().isOnRoster())
                    .forEach(step -> changes.merge(
                            new Key(step.opd(), event.month(), step.state()), step.change(), Integer::sum));
        }
        List<Row> rows = changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .map(change -> Row.of(change.getKey(), change.getValue()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO standing_month AS m (opd_id, month, state, change)
                        SELECT opd, month, state, change
                        FROM json_to_recordset(:rows::json) AS r (opd uuid, month date, state text, change integer)
                        ORDER BY opd, month, state
                        ON CONFLICT (opd_id, month, state) DO UPDATE SET change = m.change + excluded.change
                        """).param("rows", Rows.of(rows)).update();
    }

    /// How many were where at the end of the month before; each OPD has its own calendar.
    Map<UUID, Counts> before(Collection<Month> months) {
        Map<UUID, Map<WorkerState, Integer>> people = new HashMap<>();
        jdbc.sql("""
                        SELECT m.opd_id, m.state, sum(m.change) AS people
                        FROM json_to_recordset(:rows::json) AS r (opd uuid, month date)
                        JOIN standing_month m ON m.opd_id = r.opd AND m.month < r.month
                        GROUP BY m.opd_id, m.state
                        """).param("rows", Rows.of(List.copyOf(months))).query(row -> {
            people.computeIfAbsent(row.getObject("opd_id", UUID.class), _ -> new EnumMap<>(WorkerState.class))
                    .put(WorkerState.valueOf(row.getString("state")), row.getInt("people"));
        });
        Map<UUID, Counts> counts = new HashMap<>();
        months.forEach(month -> counts.put(month.opd(), Counts.of(people.getOrDefault(month.opd(), Map.of()))));
        return counts;
    }

    /// The first day of a month, for an OPD.
    record Month(UUID opd, LocalDate month) {}

    private record Key(UUID opd, LocalDate month, WorkerState state) {}

    private record Row(UUID opd, LocalDate month, WorkerState state, int change) {

        static Row of(Key key, int change) {
            return new Row(key.opd(), key.month(), key.state(), change);
        }
    }
}
