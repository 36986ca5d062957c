package id.payung.notification.standing;

import id.payung.notification.batch.Rows;
import id.payung.notification.standing.Standing.Cell;
import id.payung.notification.standing.Standing.Ending;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables `worker`, `standing_cell` and `ending_cell`: what is known last of each worker, how many of an OPD
/// stand where since when, and for how many something ends when.
@Component
class Workers {

    private final JdbcClient jdbc;

    Workers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One statement for any number of events: for state, appointment and announcement the highest version of each
    /// worker wins, an older or equal one changes nothing, and each cell moves by the difference. Rows and cells
    /// are locked in the order of their keys.
    ///
    /// @return the OPDs whose counts moved, also the one a worker left
    Set<UUID> take(List<? extends EnrolmentEvent.OfWorker> events) {
        if (events.isEmpty()) {
            return Set.of();
        }
        Map<UUID, Heard> heard = new HashMap<>();
        events.forEach(event -> heard.merge(event.worker(), Heard.of(event), Heard::and));
        return jdbc.sql("""
                        WITH moved AS (
                            INSERT INTO worker AS w (id, version, opd_id, state, segment, funding, effective_on,
                                                     term_version, sk_until, notice_version, lapses_on)
                            SELECT worker, version, opd, state, segment, funding, effective_on, term_version, sk_until,
                                   notice_version, lapses_on
                            FROM json_to_recordset(:rows::json) AS r (worker uuid, version bigint, opd uuid, state text,
                                 segment text, funding text, effective_on date, term_version bigint, sk_until date,
                                 notice_version bigint, lapses_on date)
                            ORDER BY worker
                            ON CONFLICT (id) DO UPDATE SET
                                version = greatest(w.version, excluded.version),
                                opd_id = CASE WHEN excluded.version > w.version THEN excluded.opd_id ELSE w.opd_id END,
                                state = CASE WHEN excluded.version > w.version THEN excluded.state ELSE w.state END,
                                segment = CASE WHEN excluded.version > w.version THEN excluded.segment
                                               ELSE w.segment END,
                                funding = CASE WHEN excluded.version > w.version THEN excluded.funding
                                               ELSE w.funding END,
                                effective_on = CASE WHEN excluded.version > w.version THEN excluded.effective_on
                                                    ELSE w.effective_on END,
                                term_version = greatest(w.term_version, excluded.term_version),
                                sk_until = CASE WHEN excluded.term_version > w.term_version THEN excluded.sk_until
                                                ELSE w.sk_until END,
                                notice_version = greatest(w.notice_version, excluded.notice_version),
                                lapses_on = CASE WHEN excluded.notice_version > w.notice_version THEN excluded.lapses_on
                                                 ELSE w.lapses_on END
                            WHERE w.version < excluded.version OR w.term_version < excluded.term_version
                               OR w.notice_version < excluded.notice_version
                            RETURNING old.opd_id AS old_opd, old.state AS old_state, old.effective_on AS old_day,
                                      old.term_ends_on AS old_term, old.lapsing_on AS old_lapsing,
                                      new.opd_id AS new_opd, new.state AS new_state, new.effective_on AS new_day,
                                      new.term_ends_on AS new_term, new.lapsing_on AS new_lapsing
                        ), difference AS (
                            SELECT opd_id, state, day, sum(step) AS people
                            FROM (SELECT old_opd, old_state, old_day, -1 FROM moved
                                  UNION ALL SELECT new_opd, new_state, new_day, 1 FROM moved)
                                 AS one (opd_id, state, day, step)
                            WHERE state NOT IN ('UNHEARD', 'DELISTED', 'ERASED')
                            GROUP BY opd_id, state, day
                            HAVING sum(step) <> 0
                        ), cells AS (
                            INSERT INTO standing_cell AS c (opd_id, state, effective_on, people)
                            SELECT opd_id, state, day, people FROM difference ORDER BY opd_id, state, day
                            ON CONFLICT (opd_id, state, effective_on) DO UPDATE SET people = c.people + excluded.people
                            RETURNING opd_id
                        ), postponed AS (
                            SELECT opd_id, ending, day, sum(step) AS people
                            FROM (SELECT old_opd, 'TERM', old_term, -1 FROM moved
                                  UNION ALL SELECT new_opd, 'TERM', new_term, 1 FROM moved
                                  UNION ALL SELECT old_opd, 'PROTECTION', old_lapsing, -1 FROM moved
                                  UNION ALL SELECT new_opd, 'PROTECTION', new_lapsing, 1 FROM moved)
                                 AS one (opd_id, ending, day, step)
                            WHERE day IS NOT NULL
                            GROUP BY opd_id, ending, day
                            HAVING sum(step) <> 0
                        ), endings AS (
                            INSERT INTO ending_cell AS c (opd_id, ending, ends_on, people)
                            SELECT opd_id, ending, day, people FROM postponed ORDER BY opd_id, ending, day
                            ON CONFLICT (opd_id, ending, ends_on) DO UPDATE SET people = c.people + excluded.people
                            RETURNING opd_id
                        )
                        SELECT opd_id FROM cells UNION SELECT opd_id FROM endings
                        """)
                .param("rows", Rows.of(heard.values().stream().map(Row::of).toList()))
                .query(UUID.class)
                .set();
    }

    Map<UUID, List<Cell>> cells(Collection<UUID> opds) {
        Map<UUID, List<Cell>> cells = new HashMap<>();
        jdbc.sql("""
                        SELECT opd_id, state, effective_on, people FROM standing_cell
                        WHERE opd_id = ANY (:opds::uuid[]) AND people <> 0 ORDER BY opd_id, effective_on, state
                        """).param("opds", Rows.array(opds)).query(row -> {
            cells.computeIfAbsent(row.getObject("opd_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Cell(
                            WorkerState.valueOf(row.getString("state")),
                            row.getObject("effective_on", LocalDate.class),
                            row.getInt("people")));
        });
        return cells;
    }

    Map<UUID, List<Ending>> endings(Collection<UUID> opds) {
        Map<UUID, List<Ending>> endings = new HashMap<>();
        jdbc.sql("""
                        SELECT opd_id, ending, ends_on, people FROM ending_cell
                        WHERE opd_id = ANY (:opds::uuid[]) AND people <> 0 ORDER BY opd_id, ends_on, ending
                        """).param("opds", Rows.array(opds)).query(row -> {
            endings.computeIfAbsent(row.getObject("opd_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Ending(
                            Ending.What.valueOf(row.getString("ending")),
                            row.getObject("ends_on", LocalDate.class),
                            row.getInt("people")));
        });
        return endings;
    }

    /// Removes what has been counted down to nothing; leaves cells that somebody is moving just now.
    int sweep(Collection<UUID> opds) {
        return jdbc.sql("""
                        WITH endings AS (
                            DELETE FROM ending_cell WHERE ctid = ANY (ARRAY (
                                SELECT ctid FROM ending_cell WHERE opd_id = ANY (:opds::uuid[]) AND people = 0
                                FOR UPDATE SKIP LOCKED)))
                        DELETE FROM standing_cell WHERE ctid = ANY (ARRAY (
                            SELECT ctid FROM standing_cell WHERE opd_id = ANY (:opds::uuid[]) AND people = 0
                            FOR UPDATE SKIP LOCKED))
                        """).param("opds", Rows.array(opds)).update();
    }

    /// What a poll says of one worker: of each kind the highest version.
    private record Heard(
            EnrolmentEvent.@Nullable Moved state,
            EnrolmentEvent.@Nullable Appointed term,
            EnrolmentEvent.@Nullable Announced notice) {

        static Heard of(EnrolmentEvent.OfWorker event) {
            return switch (event) {
                case EnrolmentEvent.Moved it -> new Heard(it, null, null);
                case EnrolmentEvent.Appointed it -> new Heard(null, it, null);
                case EnrolmentEvent.Announced it -> new Heard(null, null, it);
            };
        }

        Heard and(Heard other) {
            return new Heard(higher(state, other.state), higher(term, other.term), higher(notice, other.notice));
        }

        private static <E extends EnrolmentEvent.OfWorker> @Nullable E higher(@Nullable E one, @Nullable E other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return other.version() > one.version() ? other : one;
        }

        EnrolmentEvent.OfWorker any() {
            return Objects.requireNonNull(state != null ? state : term != null ? term : notice);
        }
    }

    private record Row(
            UUID worker,
            UUID opd,
            long version,
            String state,
            @Nullable String segment,
            @Nullable String funding,
            @Nullable LocalDate effectiveOn,
            long termVersion,
            @Nullable LocalDate skUntil,
            long noticeVersion,
            @Nullable LocalDate lapsesOn) {

        static Row of(Heard heard) {
            EnrolmentEvent.Moved state = heard.state();
            EnrolmentEvent.Appointed term = heard.term();
            EnrolmentEvent.Announced notice = heard.notice();
            return new Row(
                    heard.any().worker(),
                    heard.any().opd(),
                    state == null ? 0 : state.version(),
                    state == null ? "UNHEARD" : state.state().name(),
                    state == null ? null : state.segment(),
                    state == null ? null : state.funding(),
                    state == null ? null : state.effectiveOn(),
                    term == null ? 0 : term.version(),
                    term == null ? null : term.skUntil(),
                    notice == null ? 0 : notice.version(),
                    notice == null ? null : notice.lapsesOn());
        }
    }
}
