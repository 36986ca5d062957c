package id.payung.enrolment.lapse;

import id.payung.enrolment.calendar.Zone;
import id.payung.enrolment.registration.Segment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who is protected, until which month they are paid, and finds those for whom a day changes something.
///
/// Only people of an OPD that keeps its contributions here are judged; the months before it began to count as
/// paid.
@Component
class Payers {

    private static final String JUDGED = """
            FROM worker w
            JOIN protection p ON p.worker_id = w.id
            JOIN contribution_book b ON b.opd_id = w.opd_id
            LEFT JOIN unnest(:segments, :months::date[], :unpaid::integer[], :lapsesOn::date[], :announced::text[])
                AS owed (segment, paid_until, unpaid, lapses_on, announced)
                ON owed.segment = w.segment
                    AND owed.paid_until = greatest(p.paid_until, (b.kept_from - interval '1 month')::date, :oldest::date)
            WHERE w.state IN ('ACTIVE', 'BEHIND')
            """;

    /// Its ends are said of both tables, so that neither is read beyond them.
    static final String STRETCH = """
            SELECT w.id, w.segment, w.lapses_on,
                greatest(p.paid_until, (b.kept_from - interval '1 month')::date, :oldest::date) AS paid_until
            """ + JUDGED + """
                AND w.id > :after AND w.id <= :last AND p.worker_id > :after AND p.worker_id <= :last
                AND w.region LIKE ANY(:regions)
                AND (coalesce(w.months_behind, 0), w.lapses_on)
                    IS DISTINCT FROM (coalesce(owed.unpaid, 0), nullif(owed.announced, '')::date)
            ORDER BY w.id FOR UPDATE OF w, p
            """;

    private final JdbcClient jdbc;

    Payers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param paidUntil last paid month that counts
    /// @param told day of the lapse that was announced last
    record Payer(
            UUID worker,
            Segment segment,
            YearMonth paidUntil,
            @Nullable LocalDate told) {}

    /// The last of so many people behind one, by id, whoever they are; empty when fewer are left.
    Optional<UUID> last(UUID after, int people) {
        return jdbc.sql("SELECT id FROM worker WHERE id > :after ORDER BY id OFFSET :people - 1 LIMIT 1")
                .param("after", after)
                .param("people", people)
                .query(UUID.class)
                .optional();
    }

    /// Locks the people of a stretch of ids whose state or announcement is not what the day makes of it.
    ///
    /// A stretch and no limit: to find so many in the order of their ids, what is owed would be compared with
    /// each person row by row, because no hash join keeps an order.
    List<Payer> between(Zone zone, Owed owed, UUID after, UUID last) {
        return owed(owed, jdbc.sql(STRETCH))
                .param("regions", zone.patterns().toArray(String[]::new))
                .param("after", after)
                .param("last", last)
                .query(Payers::payer)
                .list();
    }

    /// People of an OPD by how many months are unpaid and when they lapse.
    ///
    /// @param unpaid due months that are not paid on the day
    /// @param lapsesOn first day without protection
    record Group(int unpaid, @Nullable LocalDate lapsesOn, long people) {}

    /// Everybody protected now, by what the day makes of them when nothing is paid.
    List<Group> groups(UUID opd, Owed owed) {
        return owed(owed, jdbc.sql("""
                        SELECT coalesce(owed.unpaid, 0) AS unpaid, CASE WHEN owed.unpaid > 0 THEN owed.lapses_on END AS lapses_on,
                            count(*) AS people
                        """ + JUDGED + """
                            AND w.opd_id = :opd
                        GROUP BY 1, 2 ORDER BY 1, 2
                        """))
                .param("opd", opd)
                .query((row, _) -> new Group(
                        row.getInt("unpaid"), row.getObject("lapses_on", LocalDate.class), row.getLong("people")))
                .list();
    }

    /// People of an OPD whose protection has ended by the day when nothing is paid, by id.
    List<Lapsing> lapsing(UUID opd, Owed owed, UUID after, int limit) {
        return owed(owed, jdbc.sql("""
                        WITH lapsing AS MATERIALIZED (
                            SELECT w.id, w.name, w.staff_number, w.segment, owed.lapses_on,
                                greatest(p.paid_until, (b.kept_from - interval '1 month')::date, :oldest::date) AS paid_until
                        """ + JUDGED + """
                            AND w.opd_id = :opd AND w.id > :after AND owed.lapses_on <= :day)
                        SELECT id, name, staff_number, segment, lapses_on, paid_until FROM lapsing ORDER BY id LIMIT :limit
                        """))
                .param("opd", opd)
                .param("day", owed.day())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Lapsing(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("staff_number"),
                        Segment.valueOf(row.getString("segment")),
                        month(row),
                        row.getObject("lapses_on", LocalDate.class)))
                .list();
    }

    /// Somebody who loses protection.
    ///
    /// @param paidUntil last paid month
    /// @param lapsesOn first day without protection
    record Lapsing(
            UUID worker,
            String name,
            @Nullable String staffNumber,
            Segment segment,
            YearMonth paidUntil,
            LocalDate lapsesOn) {}

    /// Whether an OPD keeps its contributions here, and since which month.
    @Nullable
    YearMonth keptFrom(UUID opd) {
        return jdbc.sql("SELECT kept_from FROM contribution_book WHERE opd_id = :opd")
                .param("opd", opd)
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from)
                .orElse(null);
    }

    static JdbcClient.StatementSpec owed(Owed owed, JdbcClient.StatementSpec statement) {
        return statement
                .param("segments", owed.segments())
                .param("months", owed.months())
                .param("unpaid", owed.unpaid())
                .param("lapsesOn", owed.lapsesOn())
                .param("announced", owed.announced())
                .param("oldest", owed.oldest().atDay(1));
    }

    private static Payer payer(ResultSet row, int number) throws SQLException {
        return new Payer(
                row.getObject("id", UUID.class),
                Segment.valueOf(row.getString("segment")),
                month(row),
                row.getObject("lapses_on", LocalDate.class));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("paid_until", LocalDate.class));
    }
}
