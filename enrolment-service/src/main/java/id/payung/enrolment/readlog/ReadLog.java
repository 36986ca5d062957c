package id.payung.enrolment.readlog;

import id.payung.edge.Caller;
import id.payung.enrolment.held.Holding;
import id.payung.enrolment.held.Subject;
import id.payung.enrolment.opd.Opd;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `personal_read`. One row for each page that was read, with the ids of the people on it: exact
/// also when states have changed since. A page that cannot be logged is not answered.
@Component
public class ReadLog implements Holding {

    private static final int MOST_SHOWN = 1_000;

    private final JdbcClient jdbc;

    ReadLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One page that was read.
    ///
    /// @param workers at most 5,000
    record Read(UUID id, OffsetDateTime at, String client, String route, UUID opd, String region, List<UUID> workers) {}

    /// That somebody read one's row; whose other rows were on the page is nobody's business.
    record Seen(OffsetDateTime at, String client, String route) {}

    /// @param route method and path pattern
    /// @param workers at most 5,000; nothing is remembered of an empty page
    public void record(Caller caller, String route, Opd opd, Collection<UUID> workers) {
        if (workers.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO personal_read (client, route, opd_id, region, workers)
                        VALUES (:client, :route, :opd, :region, :workers)
                        """)
                .param("client", caller.clientId())
                .param("route", route)
                .param("opd", opd.id())
                .param("region", opd.region())
                .param("workers", workers.toArray(UUID[]::new))
                .update();
    }

    /// What a client read, oldest first.
    ///
    /// @param region only rows of OPDs in it or below; empty for all
    List<Read> of(String client, OffsetDateTime from, OffsetDateTime until, String region, UUID after, int limit) {
        return jdbc.sql("""
                        SELECT id, read_at, client, route, opd_id, region, workers FROM personal_read
                        WHERE client = :client AND read_at >= :from AND read_at < :until AND id > :after
                            AND (region = :region OR starts_with(region, :below))
                        ORDER BY id LIMIT :limit
                        """)
                .param("client", client)
                .param("from", from)
                .param("until", until)
                .param("region", region)
                .param("below", region.isEmpty() ? "" : region + ".")
                .param("after", after)
                .param("limit", limit)
                .query(ReadLog::read)
                .list();
    }

    /// @return how many were old enough to go, at most 10,000 at a time
    int forget(Duration keep) {
        return jdbc.sql("""
                        DELETE FROM personal_read WHERE id IN (
                            SELECT id FROM personal_read WHERE read_at < now() - :keep * interval '1 second' LIMIT 10000)
                        """).param("keep", keep.toSeconds()).update();
    }

    @Override
    public String name() {
        return "reads";
    }

    @Override
    public Set<String> columns() {
        return Set.of();
    }

    /// The latest 1,000.
    @Override
    public List<Seen> of(Subject person) {
        return jdbc.sql("""
                        SELECT read_at, client, route FROM personal_read
                        WHERE opd_id = :opd AND workers @> ARRAY[:worker]::uuid[] ORDER BY read_at DESC LIMIT :limit
                        """)
                .param("opd", person.opd())
                .param("worker", person.worker())
                .param("limit", MOST_SHOWN)
                .query((row, _) -> new Seen(
                        row.getObject("read_at", OffsetDateTime.class),
                        row.getString("client"),
                        row.getString("route")))
                .list();
    }

    @Override
    public void erase(Subject person) {
        // Only ids are here, and who read them must stay answerable.
    }

    private static Read read(ResultSet row, int number) throws SQLException {
        return new Read(
                row.getObject("id", UUID.class),
                row.getObject("read_at", OffsetDateTime.class),
                row.getString("client"),
                row.getString("route"),
                row.getObject("opd_id", UUID.class),
                row.getString("region"),
                List.of((UUID[]) row.getArray("workers").getArray()));
    }
}
