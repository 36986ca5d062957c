package id.payung.enrolment.contribution;

import id.payung.enrolment.held.Holding;
import id.payung.enrolment.held.Subject;
import id.payung.enrolment.registration.Segment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `protection`: from which month until which month a person's contributions are paid without a
/// gap.
@Component
class PaidMonths implements Holding {

    private final JdbcClient jdbc;

    PaidMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Months that are paid without a gap.
    record Paid(YearMonth from, YearMonth until) {

        /// With one more month: it goes on from the last one, or begins anew when it does not follow it.
        static Paid with(@Nullable Paid before, YearMonth month) {
            if (before == null || month.isAfter(before.until().plusMonths(1))) {
                return new Paid(month, month);
            }
            return month.isAfter(before.until()) ? new Paid(before.from(), month) : before;
        }
    }

    /// Somebody in a month that is being posted, whose row in `worker` is locked.
    ///
    /// @param paid null before the first month
    record Payee(UUID worker, Segment segment, @Nullable Paid paid) {}

    /// Locks the next people of a month, by id.
    List<UUID> hold(UUID contribution, UUID after, int limit) {
        return jdbc.sql("""
                        SELECT w.id FROM contribution_line line JOIN worker w ON w.id = line.worker_id
                        WHERE line.contribution_id = :id AND line.worker_id > :after
                        ORDER BY w.id LIMIT :limit FOR UPDATE OF w
                        """)
                .param("id", contribution)
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /// What these people have paid; in a statement of its own, so that it sees whoever held them before.
    List<Payee> of(List<UUID> workers) {
        return jdbc.sql("""
                        SELECT w.id, w.segment, p.paid_from, p.paid_until FROM worker w LEFT JOIN protection p ON p.worker_id = w.id
                        WHERE w.id = ANY(:ids) ORDER BY w.id
                        """)
                .param("ids", workers.toArray(UUID[]::new))
                .query((row, _) -> {
                    var from = row.getObject("paid_from", LocalDate.class);
                    return new Payee(
                            row.getObject("id", UUID.class),
                            Segment.valueOf(row.getString("segment")),
                            from == null
                                    ? null
                                    : new Paid(
                                            YearMonth.from(from),
                                            YearMonth.from(row.getObject("paid_until", LocalDate.class))));
                })
                .list();
    }

    /// Sets what people have paid, whatever a change of their state in the same transaction has set.
    void set(List<Payee> payees) {
        jdbc.sql("""
                        INSERT INTO protection (worker_id, paid_from, paid_until)
                        SELECT * FROM unnest(:ids, :from::date[], :until::date[])
                        ON CONFLICT (worker_id) DO UPDATE SET paid_from = excluded.paid_from, paid_until = excluded.paid_until
                        """)
                .param("ids", payees.stream().map(Payee::worker).toArray(UUID[]::new))
                .param("from", days(payees, Paid::from))
                .param("until", days(payees, Paid::until))
                .update();
    }

    @Override
    public String name() {
        return "paidMonths";
    }

    @Override
    public Set<String> columns() {
        return Set.of("protection.paid_from", "protection.paid_until");
    }

    @Override
    public List<Paid> of(Subject person) {
        return of(List.of(person.worker())).stream()
                .map(Payee::paid)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void erase(Subject person) {
        jdbc.sql("DELETE FROM protection WHERE worker_id = :id")
                .param("id", person.worker())
                .update();
    }

    private static String[] days(List<Payee> payees, Function<Paid, YearMonth> month) {
        return payees.stream()
                .map(payee -> month.apply(Objects.requireNonNull(payee.paid()))
                        .atDay(1)
                        .toString())
                .toArray(String[]::new);
    }
}
