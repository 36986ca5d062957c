package id.payung.enrolment.console;

import id.payung.enrolment.calendar.Zone;
import id.payung.enrolment.console.Home.Deadline;
import id.payung.enrolment.console.Home.Month;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads where an office stands, each part on an index; the rows belong to others.
@Component
class ReadHome {

    private static final int SOON = 60;
    private static final int MOST_MONTHS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadHome(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Home of(Opd opd) {
        var today = Zone.of(opd.region()).today(clock);
        var people = people(opd.id());
        var roster = lastRoster(opd.id());
        var toMend = roster == null ? new ToMend(null, 0) : toMend(opd.id(), roster);
        boolean charged = people.keySet().stream()
                .anyMatch(state -> state == State.REGISTERED || state == State.ACTIVE || state == State.BEHIND);
        return new Home(
                people,
                roster,
                toMend.first(),
                toMend.rows(),
                unpaid(opd.id()),
                charged && !isCounted(opd.id(), YearMonth.from(today).minusMonths(1)),
                lapse(opd.id(), today),
                decrees(opd.id(), today));
    }

    private Map<State, Long> people(UUID opd) {
        var people = new EnumMap<State, Long>(State.class);
        jdbc.sql("""
                        SELECT state, count(*) AS people FROM worker
                        WHERE opd_id = :opd AND on_roster GROUP BY state
                        """).param("opd", opd).query(row -> {
            people.put(State.valueOf(row.getString("state")), row.getLong("people"));
        });
        return people;
    }

    /// The last whole roster: a file of mended rows is part of the one it mends.
    private @Nullable UUID lastRoster(UUID opd) {
        return jdbc.sql("""
                        SELECT id FROM roster_import
                        WHERE opd_id = :opd AND mode = 'APPLY' AND state NOT IN ('RECEIVING', 'CANCELLED')
                            AND NOT 'rujukan' = ANY(coalesce(header, '{}'))
                        ORDER BY id DESC LIMIT 1
                        """).param("opd", opd).query(UUID.class).optional().orElse(null);
    }

    private record ToMend(@Nullable UUID first, long rows) {}

    private ToMend toMend(UUID opd, UUID roster) {
        return jdbc.sql("""
                        SELECT min(i.id::text)::uuid AS first, count(*) AS rows FROM roster_import i JOIN roster_rejected_row r ON r.import_id = i.id
                        WHERE i.opd_id = :opd AND i.id >= :roster AND i.mode = 'APPLY' AND r.mended_at IS NULL
                        """)
                .param("opd", opd)
                .param("roster", roster)
                .query((row, _) -> new ToMend(row.getObject("first", UUID.class), row.getLong("rows")))
                .single();
    }

    private List<Month> unpaid(UUID opd) {
        return jdbc.sql("""
                        SELECT month, due_on, amount FROM contribution
                        WHERE opd_id = :opd AND state IN ('DRAFT', 'FINALISED') AND people > 0
                        ORDER BY due_on, month LIMIT :limit
                        """)
                .param("opd", opd)
                .param("limit", MOST_MONTHS)
                .query((row, _) -> new Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("due_on", LocalDate.class),
                        row.getLong("amount")))
                .list();
    }

    private boolean isCounted(UUID opd, YearMonth since) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM contribution WHERE opd_id = :opd AND month >= :since)")
                .param("opd", opd)
                .param("since", since.atDay(1))
                .query(Boolean.class)
                .single();
    }

    private @Nullable Deadline lapse(UUID opd, LocalDate today) {
        return next(jdbc.sql("""
                        SELECT lapses_on AS day, count(*) AS people FROM worker
                        WHERE opd_id = :opd AND state IN ('ACTIVE', 'BEHIND') AND lapses_on >= :today
                        GROUP BY lapses_on ORDER BY lapses_on LIMIT 1
                        """).param("opd", opd).param("today", today));
    }

    private @Nullable Deadline decrees(UUID opd, LocalDate today) {
        return next(jdbc.sql("""
                        SELECT min(sk_until) AS day, count(*) AS people FROM worker
                        WHERE opd_id = :opd AND sk_until IS NOT NULL AND on_roster
                            AND sk_until BETWEEN :today AND :until
                        HAVING count(*) > 0
                        """).param("opd", opd).param("today", today).param("until", today.plusDays(SOON)));
    }

    private static @Nullable Deadline next(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, _) -> new Deadline(row.getObject("day", LocalDate.class), row.getLong("people")))
                .optional()
                .orElse(null);
    }
}
