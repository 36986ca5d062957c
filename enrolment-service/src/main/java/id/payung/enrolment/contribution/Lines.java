package id.payung.enrolment.contribution;

import id.payung.enrolment.contribution.Bill.Charged;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Charge;
import id.payung.enrolment.tariff.Charge.Programme;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the tables `contribution_charge` and `contribution_line`: who is in a month, and what each costs.
///
/// In a month are the people of the OPD who are registered, protected, or lapsed for arrears, since that month at
/// the latest, and not paid for it already.
@Component
class Lines {

    private static final String DUE = """
            SELECT worker_id, segment, funding, coalesce(income, CASE segment WHEN 'PU' THEN :wage::bigint ELSE 0 END) AS income
            FROM payable_worker
            WHERE opd_id = :opd AND segment = ANY(:segments) AND CASE WHEN paid_until IS NULL
                THEN effective_on < (:month::date + interval '1 month') ELSE paid_until < :month::date END
            """;

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whom a month of an OPD is for.
    ///
    /// @param wage rupiah for wage earners without a wage of their own; null when none is known
    /// @param segments those that are charged by the month
    record Due(UUID opd, YearMonth month, @Nullable Long wage, List<Segment> segments) {}

    /// People who cost the same.
    ///
    /// @param income null for wage earners whose wage nobody has said
    record Group(Segment segment, Funding funding, @Nullable Long income) {}

    List<Group> groups(Due due) {
        return due(due, jdbc.sql("SELECT DISTINCT segment, funding, income FROM (" + DUE + """
                        ) person ORDER BY segment, funding, income
                        """))
                .query((row, _) -> new Group(
                        Segment.valueOf(row.getString("segment")),
                        Funding.valueOf(row.getString("funding")),
                        row.getObject("income", Long.class)))
                .list();
    }

    void clear(UUID contribution) {
        jdbc.sql("DELETE FROM contribution_line WHERE contribution_id = :id")
                .param("id", contribution)
                .update();
        jdbc.sql("DELETE FROM contribution_charge WHERE contribution_id = :id")
                .param("id", contribution)
                .update();
    }

    void add(UUID contribution, int number, Group group, Charge charge) {
        jdbc.sql("""
                        INSERT INTO contribution_charge (contribution_id, number, segment, funding, income, base, jkk, jkm, rules)
                        VALUES (:id, :number, :segment, :funding, :income, :base, :jkk, :jkm, :rules)
                        """)
                .param("id", contribution)
                .param("number", number)
                .param("segment", group.segment().name())
                .param("funding", group.funding().name())
                .param("income", group.income())
                .param("base", charge.base())
                .param("jkk", charge.of(Programme.JKK))
                .param("jkm", charge.of(Programme.JKM))
                .param("rules", charge.rules().toArray(UUID[]::new))
                .update();
    }

    /// One line for each person, in one statement.
    void fill(UUID contribution, Due due) {
        due(due, jdbc.sql("""
                        INSERT INTO contribution_line (contribution_id, worker_id, charge)
                        SELECT :id, person.worker_id, charge.number FROM (
                        """ + DUE + """
                        ) person JOIN contribution_charge charge ON charge.contribution_id = :id
                            AND charge.segment = person.segment AND charge.funding = person.funding AND charge.income = person.income
                        """)).param("id", contribution).update();
    }

    /// Whether the people, or what decides their charge, are others now.
    boolean differ(UUID contribution, Due due) {
        return due(due, jdbc.sql("""
                        SELECT EXISTS (SELECT FROM (
                        """ + DUE + """
                        ) person FULL JOIN (
                            SELECT line.worker_id, charge.segment, charge.funding, charge.income FROM contribution_line line
                            JOIN contribution_charge charge
                                ON charge.contribution_id = line.contribution_id AND charge.number = line.charge
                            WHERE line.contribution_id = :id) line USING (worker_id)
                        WHERE (person.segment, person.funding, person.income) IS DISTINCT FROM (line.segment, line.funding, line.income))
                        """))
                .param("id", contribution)
                .query(Boolean.class)
                .single();
    }

    List<Charged> charges(UUID contribution) {
        return jdbc.sql("""
                        SELECT number, segment, funding, income, base, jkk, jkm, rules, (
                            SELECT count(*) FROM contribution_line line
                            WHERE line.contribution_id = charge.contribution_id AND line.charge = charge.number) AS people
                        FROM contribution_charge charge WHERE contribution_id = :id ORDER BY number
                        """)
                .param("id", contribution)
                .query((row, _) -> new Charged(
                        row.getInt("number"),
                        Segment.valueOf(row.getString("segment")),
                        Funding.valueOf(row.getString("funding")),
                        row.getLong("income"),
                        row.getLong("base"),
                        row.getLong("jkk"),
                        row.getLong("jkm"),
                        row.getLong("jkk") + row.getLong("jkm"),
                        Arrays.asList((UUID[]) row.getArray("rules").getArray()),
                        row.getLong("people")))
                .list();
    }

    /// One page of a month by worker.
    List<Bill.Line> page(UUID contribution, UUID after, int limit) {
        return jdbc.sql("""
                        SELECT line.worker_id, w.name, charge.segment, charge.funding, charge.base, charge.jkk + charge.jkm AS amount,
                            line.charge
                        FROM contribution_line line
                        JOIN contribution_charge charge ON charge.contribution_id = line.contribution_id AND charge.number = line.charge
                        JOIN worker w ON w.id = line.worker_id
                        WHERE line.contribution_id = :id AND line.worker_id > :after ORDER BY line.worker_id LIMIT :limit
                        """)
                .param("id", contribution)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Bill.Line(
                        row.getObject("worker_id", UUID.class),
                        row.getString("name"),
                        Segment.valueOf(row.getString("segment")),
                        Funding.valueOf(row.getString("funding")),
                        row.getLong("base"),
                        row.getLong("amount"),
                        row.getInt("charge")))
                .list();
    }

    /// Whether somebody in a month still owes older ones: who is protected, and in segments whose arrears are
    /// charged also who has lapsed.
    boolean oweOlderMonths(UUID contribution, List<Segment> arrearsCharged) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM contribution_line line JOIN worker w ON w.id = line.worker_id
                            WHERE line.contribution_id = :id
                                AND (w.state IN ('ACTIVE', 'BEHIND') OR (w.state = 'LAPSED' AND w.segment = ANY(:segments))))
                        """)
                .param("id", contribution)
                .param("segments", names(arrearsCharged))
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient.StatementSpec due(Due due, JdbcClient.StatementSpec statement) {
        return statement
                .param("opd", due.opd())
                .param("month", due.month().atDay(1))
                .param("wage", due.wage())
                .param("segments", names(due.segments()));
    }

    private static String[] names(List<Segment> segments) {
        return segments.stream().map(Segment::name).toArray(String[]::new);
    }
}
