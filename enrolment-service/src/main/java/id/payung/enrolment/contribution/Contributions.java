package id.payung.enrolment.contribution;

import id.payung.enrolment.opd.Opd;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `contribution`; finalising and paying tell their events by trigger.
@Component
class Contributions {

    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A paid month whose people are still to be brought up to date.
    ///
    /// @param postedTo the last worker that was
    record Posting(UUID id, String region, YearMonth month, LocalDate paidOn, UUID postedTo) {}

    /// The month of an OPD, opened as an empty draft when it is not there, locked until the transaction ends.
    Contribution open(Opd opd, YearMonth month, LocalDate dueOn) {
        jdbc.sql("""
                        INSERT INTO contribution (opd_id, region, month, due_on) VALUES (:opd, :region, :month, :due)
                        ON CONFLICT ON CONSTRAINT one_contribution_per_opd_and_month DO NOTHING
                        """)
                .param("opd", opd.id())
                .param("region", opd.region())
                .param("month", month.atDay(1))
                .param("due", dueOn)
                .update();
        return hold(opd.id(), month).orElseThrow();
    }

    /// Locks a month until the transaction ends.
    Optional<Contribution> hold(UUID opd, YearMonth month) {
        return jdbc.sql("""
                        SELECT id, opd_id, month, state, people, amount, due_on, computed_at, payment_code, finalised_at,
                            payment_reference, paid_on, posted_at
                        FROM contribution WHERE opd_id = :opd AND month = :month FOR UPDATE
                        """)
                .param("opd", opd)
                .param("month", month.atDay(1))
                .query(Contribution::of)
                .optional();
    }

    Optional<Contribution> find(UUID opd, YearMonth month) {
        return jdbc.sql("""
                        SELECT id, opd_id, month, state, people, amount, due_on, computed_at, payment_code, finalised_at,
                            payment_reference, paid_on, posted_at
                        FROM contribution WHERE opd_id = :opd AND month = :month
                        """)
                .param("opd", opd)
                .param("month", month.atDay(1))
                .query(Contribution::of)
                .optional();
    }

    /// The newest months of an OPD, newest first.
    List<Contribution> newest(UUID opd, int limit) {
        return jdbc.sql("""
                        SELECT id, opd_id, month, state, people, amount, due_on, computed_at, payment_code, finalised_at,
                            payment_reference, paid_on, posted_at
                        FROM contribution WHERE opd_id = :opd ORDER BY month DESC LIMIT :limit
                        """)
                .param("opd", opd)
                .param("limit", limit)
                .query(Contribution::of)
                .list();
    }

    /// Sums a held draft up from its lines.
    void computed(UUID id, LocalDate dueOn) {
        jdbc.sql("""
                        UPDATE contribution SET (people, amount) = (
                            SELECT count(*), coalesce(sum(charge.jkk + charge.jkm), 0) FROM contribution_line line
                            JOIN contribution_charge charge
                                ON charge.contribution_id = line.contribution_id AND charge.number = line.charge
                            WHERE line.contribution_id = :id), due_on = :due, computed_at = now()
                        WHERE id = :id AND state = 'DRAFT'
                        """).param("id", id).param("due", dueOn).update();
    }

    /// Freezes a held draft and gives it a payment code: `PYG`, year, month and a number that is used once.
    void finalise(UUID id) {
        jdbc.sql("""
                        UPDATE contribution SET state = 'FINALISED', finalised_at = now(),
                            payment_code = 'PYG' || to_char(month, 'YYMM') || lpad(nextval('payment_code')::text, 9, '0')
                        WHERE id = :id AND state = 'DRAFT'
                        """).param("id", id).update();
    }

    /// Takes the payment code of a held month back.
    void cancel(UUID id) {
        jdbc.sql("""
                        UPDATE contribution SET state = 'DRAFT', finalised_at = NULL, payment_code = NULL
                        WHERE id = :id AND state = 'FINALISED'
                        """).param("id", id).update();
    }

    /// @throws org.springframework.dao.DuplicateKeyException when another month was paid with this reference
    void pay(UUID id, String reference, LocalDate paidOn, String actor) {
        jdbc.sql("""
                        UPDATE contribution SET state = 'PAID', payment_reference = :reference, paid_on = :on, paid_by = :actor
                        WHERE id = :id AND state = 'FINALISED'
                        """)
                .param("id", id)
                .param("reference", reference)
                .param("on", paidOn)
                .param("actor", actor)
                .update();
    }

    /// The newest paid month of an OPD before one.
    Optional<YearMonth> newestPaidBefore(UUID opd, YearMonth month) {
        return jdbc.sql("""
                        SELECT month FROM contribution WHERE opd_id = :opd AND month < :month AND state IN ('PAID', 'POSTED')
                        ORDER BY month DESC LIMIT 1
                        """)
                .param("opd", opd)
                .param("month", month.atDay(1))
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }

    /// Months that are paid and not posted, with the client who paid.
    List<Unposted> unposted(int limit) {
        return jdbc.sql("SELECT id, paid_by FROM contribution WHERE state = 'PAID' ORDER BY id LIMIT :limit")
                .param("limit", limit)
                .query((row, _) -> new Unposted(row.getObject("id", UUID.class), row.getString("paid_by")))
                .list();
    }

    /// @param paidBy client id of whoever recorded the payment
    record Unposted(UUID id, String paidBy) {}

    /// Locks a paid month for one chunk of its posting.
    Optional<Posting> holdPosting(UUID id) {
        return jdbc.sql("""
                        SELECT id, region, month, paid_on, posted_to FROM contribution WHERE id = :id AND state = 'PAID' FOR UPDATE
                        """)
                .param("id", id)
                .query((row, _) -> new Posting(
                        row.getObject("id", UUID.class),
                        row.getString("region"),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("paid_on", LocalDate.class),
                        row.getObject("posted_to", UUID.class)))
                .optional();
    }

    void postedTo(UUID id, UUID worker) {
        jdbc.sql("UPDATE contribution SET posted_to = :worker WHERE id = :id AND state = 'PAID'")
                .param("id", id)
                .param("worker", worker)
                .update();
    }

    void posted(UUID id) {
        jdbc.sql("UPDATE contribution SET state = 'POSTED', posted_at = now() WHERE id = :id AND state = 'PAID'")
                .param("id", id)
                .update();
    }
}
