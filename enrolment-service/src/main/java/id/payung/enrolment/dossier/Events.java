package id.payung.enrolment.dossier;

import id.payung.enrolment.held.Holding;
import id.payung.enrolment.held.Subject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What the ledger says of a person: ids and states only, so nothing of it is erased.
@Component
class Events implements Holding {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Events(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// @param actor client id of whoever caused it
    record Event(
            String type,
            OffsetDateTime recordedAt,
            @Nullable String actor,
            JsonNode payload) {}

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Set<String> columns() {
        return Set.of();
    }

    @Override
    public List<Event> of(Subject person) {
        return jdbc.sql("""
                        SELECT type, recorded_at, actor, payload FROM event_ledger WHERE subject = :worker
                        ORDER BY epoch, xid, id
                        """)
                .param("worker", person.worker())
                .query((row, _) -> new Event(
                        row.getString("type"),
                        row.getObject("recorded_at", OffsetDateTime.class),
                        row.getString("actor"),
                        json.readTree(row.getString("payload"))))
                .list();
    }

    @Override
    public void erase(Subject person) {
        // The ledger holds no personal data and is never altered.
    }
}
