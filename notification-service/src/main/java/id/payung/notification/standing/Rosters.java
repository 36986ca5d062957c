package id.payung.notification.standing;

import id.payung.notification.batch.Rows;
import id.payung.notification.standing.Standing.Roster;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `roster`: the last import of each OPD, by its place in the ledger.
@Component
class Rosters {

    private final JdbcClient jdbc;

    Rosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(List<EnrolmentEvent.Received> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO roster AS o (opd_id, ledger_epoch, ledger_xid, ledger_id, import_id, row_count,
                                                 rejected_count, received_at)
                        SELECT DISTINCT ON (opd) opd, epoch, xid, id, import_id, row_count, rejected, received_at
                        FROM json_to_recordset(:rows::json) AS r (opd uuid, epoch bigint, xid bigint, id bigint,
                             import_id uuid, row_count integer, rejected integer, received_at timestamptz)
                        ORDER BY opd, epoch DESC, xid DESC, id DESC
                        ON CONFLICT (opd_id) DO UPDATE SET
                            (ledger_epoch, ledger_xid, ledger_id, import_id, row_count, rejected_count, received_at)
                            = (excluded.ledger_epoch, excluded.ledger_xid, excluded.ledger_id, excluded.import_id,
                               excluded.row_count, excluded.rejected_count, excluded.received_at)
                        WHERE (o.ledger_epoch, o.ledger_xid, o.ledger_id)
                            < (excluded.ledger_epoch, excluded.ledger_xid, excluded.ledger_id)
                        """)
                .param("rows", Rows.of(events.stream().map(Row::of).toList()))
                .update();
    }

    Map<UUID, Roster> of(Collection<UUID> opds) {
        Map<UUID, Roster> rosters = new HashMap<>();
        jdbc.sql("""
                        SELECT opd_id, import_id, row_count, rejected_count, received_at
                        FROM roster WHERE opd_id = ANY (:opds::uuid[])
                        """).param("opds", Rows.array(opds)).query(row -> {
            rosters.put(
                    row.getObject("opd_id", UUID.class),
                    new Roster(
                            row.getObject("import_id", UUID.class),
                            row.getInt("row_count"),
                            row.getInt("rejected_count"),
                            row.getObject("received_at", OffsetDateTime.class).toInstant()));
        });
        return rosters;
    }

    private record Row(
            UUID opd, long epoch, long xid, long id, UUID importId, int rowCount, int rejected, Instant receivedAt) {

        static Row of(EnrolmentEvent.Received event) {
            return new Row(
                    event.opd(),
                    event.position().epoch(),
                    event.position().xid(),
                    event.position().id(),
                    event.importId(),
                    event.rows(),
                    event.rejected(),
                    event.recordedAt());
        }
    }
}
