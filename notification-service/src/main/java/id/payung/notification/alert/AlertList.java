package id.payung.notification.alert;

import id.payung.notification.alert.Alert.State;
import id.payung.notification.batch.Rows;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Alerts as people look through them, with the names of their offices; [Alerts] is where they are written.
@Component
public class AlertList {

    private static final String WANTED = """
            WHERE state = ANY (:states)
              AND reason = ANY (:reasons)
              AND (:opd::uuid IS NULL OR opd_id = :opd::uuid)
              AND (:region::text IS NULL OR alert.region = :region OR alert.region LIKE :region || '.%')
              AND (:within::text IS NULL OR alert.region = :within OR alert.region LIKE :within || '.%')
            """;

    private final JdbcClient jdbc;

    AlertList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Open ones first, closed ones last; among these the order that is asked for, and the gravest first.
    public List<Line> first(Query query, Sort sort) {
        return wanted(jdbc.sql("""
                        SELECT alert.id, opd_id, name, alert.region, reason, state, people, since, steps_told, quiet_until
                        FROM alert LEFT JOIN opd ON opd.id = opd_id
                        """ + WANTED + """
                        ORDER BY array_position(ARRAY['OPEN', 'ACKNOWLEDGED', 'SNOOZED', 'CLOSED'], state),
                                 closed_at DESC,
                                 CASE :sort WHEN 'AGE' THEN since END,
                                 CASE :sort WHEN 'OFFICE' THEN lower(name) WHEN 'REASON' THEN reason END,
                                 steps_told DESC, people DESC, since, alert.id
                        LIMIT :limit
                        """), query)
                .param("sort", sort.name())
                .param("limit", query.limit())
                .query(AlertList::line)
                .list();
    }

    /// How many there are in each state that is asked for.
    public Map<State, Integer> count(Query query) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        wanted(jdbc.sql("SELECT state, count(*) AS alerts FROM alert " + WANTED + "GROUP BY state"), query)
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getInt("alerts"));
                });
        return counts;
    }

    private static JdbcClient.StatementSpec wanted(JdbcClient.StatementSpec statement, Query query) {
        return statement
                .param("states", Rows.array(query.filter().states()))
                .param("reasons", Rows.array(query.filter().reasons()))
                .param("opd", query.filter().opd().orElse(null))
                .param("region", query.filter().region().map(Region::code).orElse(null))
                .param("within", query.within().map(Region::code).orElse(null));
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("opd_id", UUID.class),
                Optional.ofNullable(row.getString("name")).orElse("–"),
                new Region(row.getString("region")),
                Reason.valueOf(row.getString("reason")),
                State.valueOf(row.getString("state")),
                row.getInt("people"),
                row.getObject("since", LocalDate.class),
                row.getInt("steps_told"),
                row.getObject("quiet_until", LocalDate.class));
    }

    /// What decides within a state.
    public enum Sort {
        /// The one that was escalated furthest, then the one that concerns most people.
        GRAVITY,
        AGE,
        OFFICE,
        REASON
    }

    /// @param office its name
    /// @param people people concerned, or rejected rows; 0 where the office as a whole is meant
    /// @param steps steps of escalation that were told
    /// @param quietUntil when it speaks again; null while nobody asked for quiet
    public record Line(
            UUID id,
            UUID opd,
            String office,
            Region region,
            Reason reason,
            State state,
            int people,
            LocalDate since,
            int steps,
            @Nullable LocalDate quietUntil) {}
}
