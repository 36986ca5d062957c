package id.payung.notification.cost;

import id.payung.intake.Position;
import id.payung.notification.batch.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `bill`: the last word on each month of each OPD, by its place in the ledger; a row without figures is a
/// bill that was taken back.
@Component
public class Bills {

    private final JdbcClient jdbc;

    Bills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Any order and any repetition comes to the same bills.
    public void take(List<Sent> sent) {
        if (sent.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO bill AS b (opd_id, month, ledger_epoch, ledger_xid, ledger_id, people, amount, due_on,
                                               paid_on)
                        SELECT DISTINCT ON (opd, month) opd, month, epoch, xid, id, people, amount, due_on, paid_on
                        FROM json_to_recordset(:rows::json) AS r (opd uuid, month date, epoch bigint, xid bigint,
                             id bigint, people integer, amount bigint, due_on date, paid_on date)
                        ORDER BY opd, month, epoch DESC, xid DESC, id DESC
                        ON CONFLICT (opd_id, month) DO UPDATE SET
                            (ledger_epoch, ledger_xid, ledger_id, people, amount, due_on, paid_on)
                            = (excluded.ledger_epoch, excluded.ledger_xid, excluded.ledger_id, excluded.people,
                               excluded.amount, excluded.due_on, excluded.paid_on)
                        WHERE (b.ledger_epoch, b.ledger_xid, b.ledger_id)
                            < (excluded.ledger_epoch, excluded.ledger_xid, excluded.ledger_id)
                        """)
                .param("rows", Rows.of(sent.stream().map(Row::of).toList()))
                .update();
    }

    /// The bill of the latest month of each of these OPDs that has one.
    public Map<UUID, Bill> latest(Collection<UUID> opds) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (opd_id) opd_id, month, people, amount, due_on, paid_on FROM bill
                        WHERE opd_id = ANY (:opds::uuid[]) AND people IS NOT NULL ORDER BY opd_id, month DESC
                        """).param("opds", Rows.array(opds)).query(Bills::row).list().stream()
                .collect(Collectors.toMap(Bill::opd, Function.identity()));
    }

    private static Bill row(ResultSet row, int number) throws SQLException {
        return new Bill(
                row.getObject("opd_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("people"),
                row.getLong("amount"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("paid_on", LocalDate.class));
    }

    /// What was said of a month, and its place in the ledger.
    ///
    /// @param bill null: the one before is taken back
    public record Sent(UUID opd, YearMonth month, @Nullable Bill bill, Position position) {

        public Sent {
            if (opd == null || month == null) {
                throw new IllegalArgumentException("A bill is taken back of somebody and for a month");
            }
        }

        public Sent(Bill bill, Position position) {
            this(bill.opd(), bill.month(), bill, position);
        }
    }

    private record Row(
            UUID opd,
            LocalDate month,
            long epoch,
            long xid,
            long id,
            @Nullable Integer people,
            @Nullable Long amount,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate paidOn) {

        static Row of(Sent sent) {
            Bill bill = sent.bill();
            Position at = sent.position();
            LocalDate month = sent.month().atDay(1);
            return bill == null
                    ? new Row(sent.opd(), month, at.epoch(), at.xid(), at.id(), null, null, null, null)
                    : new Row(
                            sent.opd(),
                            month,
                            at.epoch(),
                            at.xid(),
                            at.id(),
                            bill.people(),
                            bill.amount(),
                            bill.dueOn(),
                            bill.paidOn());
        }
    }
}
