package id.payung.notification.standing;

import id.payung.notification.batch.Rows;
import id.payung.notification.cost.Tariffs.Group;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Concerns.Those;
import id.payung.notification.standing.Standing.Cell;
import id.payung.notification.standing.Standing.Counts;
import id.payung.notification.standing.Standing.Ending;
import id.payung.notification.standing.Standing.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `standing`, which says when to look at an OPD again, and standings put together from their parts.
@Component
public class Standings {

    private static final int LEAST_SLICE = 100;
    private static final int MOST_SLICES = 20;

    private final JdbcClient jdbc;
    private final Opds opds;
    private final Rosters rosters;
    private final Workers workers;
    private final Concerns concerns;
    private final Months months;

    Standings(JdbcClient jdbc, Opds opds, Rosters rosters, Workers workers, Concerns concerns, Months months) {
        this.jdbc = jdbc;
        this.opds = opds;
        this.rosters = rosters;
        this.workers = workers;
        this.concerns = concerns;
        this.months = months;
    }

    /// What happened to these OPDs has to be looked at, soon.
    void lookAt(Set<UUID> changed) {
        jdbc.sql("""
                        INSERT INTO standing (opd_id, look_at)
                        SELECT opd, '-infinity' FROM unnest(:opds::uuid[]) AS opd ORDER BY opd
                        ON CONFLICT (opd_id) DO UPDATE SET look_at = '-infinity'
                        """).param("opds", Rows.array(changed)).update();
    }

    /// What holds for all these OPDs has changed, as a policy does: they have to be looked at, soon.
    public void lookAgainAt(Seen place) {
        jdbc.sql("""
                        UPDATE standing SET look_at = '-infinity' FROM opd
                        WHERE opd.id = standing.opd_id
                          AND (:opd::uuid IS NULL OR opd.id = :opd::uuid)
                          AND (:region::text IS NULL OR opd.region = :region OR opd.region LIKE :region || '.%')
                        """)
                .param("opd", place instanceof Seen.Own(UUID own) ? own : null)
                .param("region", place instanceof Seen.Within(Region within) ? within.code() : null)
                .update();
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

    /// One page of those that are wanted; a page may be short of its limit, and empty, while there is a next one.
    public Page page(Query query, Predicate<Standing> wanted) {
        int slice = Math.max(query.limit(), LEAST_SLICE);
        List<Standing> page = new ArrayList<>();
        Optional<UUID> after = query.after();
        for (int slices = 0; slices < MOST_SLICES; slices++) {
            List<UUID> ids = opds.ranked(query, after, slice);
            Map<UUID, Standing> standings =
                    of(ids).stream().collect(Collectors.toMap(it -> it.opd().id(), Function.identity()));
            for (UUID id : ids) {
                after = Optional.of(id);
                Optional.ofNullable(standings.get(id)).filter(wanted).ifPresent(page::add);
                if (page.size() == query.limit()) {
                    return new Page(page, after);
                }
            }
            if (ids.size() < slice) {
                return new Page(page, Optional.empty());
            }
        }
        return new Page(page, after);
    }

    /// How many were where at the end of last month, by the calendar of each OPD.
    public Map<UUID, Counts> lastMonth(Collection<Standing> standings, Instant now) {
        return months.before(standings.stream()
                .map(Standing::opd)
                .map(opd -> new Months.Month(opd.id(), opd.region().today(now).withDayOfMonth(1)))
                .toList());
    }

    /// The workers whom [Standing#finding] counts for a reason, longest first; none where it is about the office
    /// as a whole.
    ///
    /// @param after the last one of the page before
    public List<Concerned> concerned(
            UUID opd, Reason reason, LocalDate today, int days, Optional<UUID> after, int limit) {
        return those(reason, today, days)
                .map(those -> concerns.people(opd, those, after, limit))
                .orElse(List.of());
    }

    /// Those for whom something has to be paid so that the reason is gone, by what decides how much; everybody
    /// where money for the whole office is missing, nobody where it is not about money.
    public List<Group> toBePaidFor(UUID opd, Reason reason, LocalDate today, int days) {
        return switch (reason) {
            case NO_ROSTER, REJECTED_ROWS, TERM_ENDING -> List.of();
            case NOT_BUDGETED -> concerns.roster(opd);
            case UNREGISTERED, UNPAID_OR_LAPSED, PROTECTION_ENDING ->
                those(reason, today, days)
                        .map(those -> concerns.groups(opd, those))
                        .orElse(List.of());
        };
    }

    private static Optional<Those> those(Reason reason, LocalDate today, int days) {
        LocalDate latest = Standing.latest(today, days);
        return switch (reason) {
            case UNREGISTERED -> Optional.of(Those.waiting(WorkerState.LISTED, latest));
            case UNPAID_OR_LAPSED ->
                Optional.of(Those.waiting(WorkerState.REGISTERED, latest, WorkerState.BEHIND, WorkerState.LAPSED));
            case PROTECTION_ENDING -> Optional.of(Those.ending(Ending.What.PROTECTION, today.plusDays(days)));
            case TERM_ENDING -> Optional.of(Those.ending(Ending.What.TERM, today.plusDays(days)));
            case NO_ROSTER, REJECTED_ROWS, NOT_BUDGETED -> Optional.empty();
        };
    }

    private List<Standing> together(List<Opd> described) {
        List<UUID> ids = described.stream().map(Opd::id).toList();
        Map<UUID, Roster> received = rosters.of(ids);
        Map<UUID, List<Cell>> cells = workers.cells(ids);
        Map<UUID, List<Ending>> endings = workers.endings(ids);
        return described.stream()
                .map(opd -> new Standing(
                        opd,
                        received.get(opd.id()),
                        cells.getOrDefault(opd.id(), List.of()),
                        endings.getOrDefault(opd.id(), List.of())))
                .toList();
    }

    /// In which order OPDs come; what is most (or worst) first, names from A to Z.
    public enum Sort {
        ID,
        NAME,
        ON_ROSTER,
        UNREGISTERED,
        UNPAID,
        BEHIND,
        LAPSED,
        LEAST_PROTECTED,
        OLDEST
    }

    /// @param region only those of this region and the regions inside it
    /// @param after the last id of the page before
    public record Query(Seen seen, Optional<Region> region, Sort sort, Optional<UUID> after, int limit) {}

    /// @param next where the next page begins; empty when there is none
    public record Page(List<Standing> standings, Optional<UUID> next) {}

    /// A worker whom a reason concerns.
    ///
    /// @param since day on which the present state began, or for a warning the day on which it ends
    public record Concerned(UUID worker, String state, LocalDate since) {}

    private record Row(UUID opd, @Nullable OffsetDateTime lookAt) {

        static Row of(UUID opd, @Nullable Instant lookAt) {
            return new Row(opd, lookAt == null ? null : lookAt.atOffset(ZoneOffset.UTC));
        }
    }
}
