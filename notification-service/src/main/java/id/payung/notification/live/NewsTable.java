package id.payung.notification.live;

import id.payung.notification.alert.Alert;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `alert_news`, written by `R__happenings_are_told.sql`. Read below the oldest transaction that may still
/// commit, so that no news appears behind a mark.
@Component
class NewsTable {

    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    NewsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// News beyond a mark that may be seen, oldest first.
    List<News> after(Mark mark, Seen seen, int limit) {
        return jdbc.sql("""
                        SELECT xid::text AS transaction, id, alert_id, opd_id, region, reason, kind, state, round, people,
                               since, happened_at
                        FROM alert_news
                        WHERE (xid, id) > (:transaction::text::xid8, :id)
                          AND xid < pg_snapshot_xmin(pg_current_snapshot())
                          AND (:opd::uuid IS NULL OR opd_id = :opd::uuid)
                          AND (:region::text IS NULL OR region = :region OR region LIKE :region || '.%')
                        ORDER BY alert_news.xid, alert_news.id LIMIT :limit
                        """)
                .param("transaction", Long.toString(mark.transaction()))
                .param("id", mark.id())
                .param("opd", seen instanceof Seen.Own(UUID opd) ? opd : null)
                .param("region", seen instanceof Seen.Within(Region region) ? region.code() : null)
                .param("limit", limit)
                .query(NewsTable::row)
                .list();
    }

    /// The mark of the last news that may be read; the beginning when there is none.
    Mark last() {
        return jdbc.sql("""
                        SELECT xid::text AS transaction, id FROM alert_news
                        WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
                        ORDER BY alert_news.xid DESC, alert_news.id DESC LIMIT 1
                        """).query((row, _) -> mark(row)).optional().orElse(Mark.BEGINNING);
    }

    /// Whether nothing behind this mark has been removed yet.
    boolean knows(Mark mark) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM alert_news WHERE xid = :transaction::text::xid8 AND id = :id)")
                .param("transaction", Long.toString(mark.transaction()))
                .param("id", mark.id())
                .query(Boolean.class)
                .single();
    }

    /// Removes old news, some thousand at a time.
    ///
    /// @return true if there may be more
    boolean removeBefore(Instant moment) {
        return jdbc.sql("""
                        DELETE FROM alert_news WHERE (xid, id) IN (
                            SELECT xid, id FROM alert_news WHERE happened_at < :moment
                            ORDER BY happened_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        """)
                        .param("moment", moment.atOffset(ZoneOffset.UTC))
                        .param("limit", AT_ONCE)
                        .update()
                == AT_ONCE;
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(Long.parseLong(row.getString("transaction")), row.getLong("id"));
    }

    private static News row(ResultSet row, int number) throws SQLException {
        return new News(
                mark(row),
                row.getObject("alert_id", UUID.class),
                row.getObject("opd_id", UUID.class),
                new Region(row.getString("region")),
                Reason.valueOf(row.getString("reason")),
                Alert.Happening.Kind.valueOf(row.getString("kind")),
                Alert.State.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getInt("people"),
                row.getObject("since", LocalDate.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }
}
