package id.payung.notification.standing;

import id.payung.notification.batch.Rows;
import id.payung.notification.standing.Standing.Cell;
import id.payung.notification.standing.Standing.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `standing`, which says when to look at an OPD again, and standings put together from their parts.
@Component
public class Standings {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Opds opds;
    private final Rosters rosters;
    private final Workers workers;

    Standings(JdbcClient jdbc, Opds opds, Rosters rosters, Workers workers) {
        this.jdbc = jdbc;
        this.opds = opds;
        this.rosters = rosters;
        this.workers = workers;
    }

    /// What happened to these OPDs has to be looked at, soon.
    void lookAt(Set<UUID> changed) {
        jdbc.sql("""
                        INSERT INTO standing (opd_id, look_at)
                        SELECT opd, '-infinity' FROM unnest(:opds::uuid[]) AS opd ORDER BY opd
                        ON CONFLICT (opd_id) DO UPDATE SET look_at = '-infinity'
                        """).param("opds", Rows.array(changed)).update();
    }

    /// OPDs to look at now, locked until the end of the transaction; what another replica holds is left to it.
    public List<UUID> lock(Instant now, int limit) {
        return jdbc.sql("""
                        SELECT opd_id FROM standing WHERE look_at <= :now ORDER BY look_at LIMIT :limit
                        FOR UPDATE SKIP LOCKED
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /// After a look: when to come back. An OPD that is named by no event yet is left alone until it is.
    public void next(Map<UUID, Instant> looks, Collection<UUID> looked) {
        List<Row> rows = looked.stream().map(opd -> Row.of(opd, looks.get(opd))).toList();
        jdbc.sql("""
                        UPDATE standing SET look_at = coalesce(r.look_at, 'infinity')
                        FROM json_to_recordset(:rows::json) AS r (opd uuid, look_at timestamptz)
                        WHERE standing.opd_id = r.opd
                        """).param("rows", Rows.of(rows)).update();
        workers.sweep(looked);
    }

    /// Standings of those OPDs that have been described.
    public List<Standing> of(Collection<UUID> ids) {
        return together(opds.of(ids));
    }

    /// One OPD, if it is known and may be seen.
    public Optional<Standing> find(UUID opd, Seen seen) {
        return together(opds.of(Set.of(opd)).stream().filter(seen::includes).toList()).stream()
                .findFirst();
    }

    /// One page, in the order of ids.
    public List<Standing> page(Seen seen, Optional<UUID> after, int limit) {
        return together(opds.page(seen, after.orElse(FIRST), limit));
    }

    /// The workers whom [Standing#finding] counts for a reason, longest first; none where it is about the office as a
    /// whole.
    public List<UUID> concerned(UUID opd, Reason reason, LocalDate today, int graceDays, int limit) {
        LocalDate latest = Standing.latest(today, graceDays);
        return switch (reason) {
            case UNREGISTERED -> workers.longest(opd, Set.of(), WorkerState.LISTED, latest, limit);
            case UNPAID_OR_LAPSED ->
                workers.longest(
                        opd, Set.of(WorkerState.BEHIND, WorkerState.LAPSED), WorkerState.REGISTERED, latest, limit);
            case NO_ROSTER, REJECTED_ROWS, NOT_BUDGETED -> List.of();
        };
    }

    private List<Standing> together(List<Opd> described) {
        List<UUID> ids = described.stream().map(Opd::id).toList();
        Map<UUID, Roster> received = rosters.of(ids);
        Map<UUID, List<Cell>> cells = workers.cells(ids);
        return described.stream()
                .map(opd -> new Standing(opd, received.get(opd.id()), cells.getOrDefault(opd.id(), List.of())))
                .toList();
    }

    private record Row(UUID opd, @Nullable OffsetDateTime lookAt) {

        static Row of(UUID opd, @Nullable Instant lookAt) {
            return new Row(opd, lookAt == null ? null : lookAt.atOffset(ZoneOffset.UTC));
        }
    }
}
