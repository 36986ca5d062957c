package id.payung.enrolment.history;

import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.people.PersonSection;
import id.payung.enrolment.registration.Employment;
import id.payung.enrolment.registration.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads a person's life from the ledger; owner of the table `correction`.
///
/// The version of a person is the order of their changes. That of the ledger is the order of transactions, which can be
/// another one for two changes of one person.
@Component
class Histories implements PersonSection {

    private static final int MOST_ENTRIES = 1_000;
    private static final Correction NONE = new Correction(0, List.of());

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Histories(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Correction(long version, List<Step> path) {}

    /// What is believed now: the path of the last correction and the changes since.
    Path path(UUID worker) {
        var last = jdbc.sql(
                        "SELECT version, path FROM correction WHERE worker_id = :worker ORDER BY version DESC LIMIT 1")
                .param("worker", worker)
                .query((row, _) -> new Correction(
                        row.getLong("version"), List.of(json.readValue(row.getString("path"), Step[].class))))
                .optional()
                .orElse(NONE);
        var steps = new ArrayList<>(last.path());
        jdbc.sql("""
                        SELECT type, payload, (payload::jsonb ->> 'listedOn')::date AS listed_on FROM event_ledger
                        WHERE subject = :worker AND (payload::jsonb ->> 'version')::bigint > :version
                            AND payload::jsonb ->> 'state' IS NOT NULL
                        ORDER BY (payload::jsonb ->> 'version')::bigint
                        """).param("worker", worker).param("version", last.version()).query(row -> {
            var step = json.readValue(row.getString("payload"), Step.class);
            if (row.getString("type").equals("worker.reclassified.v1")) {
                steps.set(steps.size() - 1, steps.getLast().ofKind(step));
            } else {
                steps.addAll(Step.told(step, row.getObject("listed_on", LocalDate.class)));
            }
        });
        return new Path(steps);
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public History shown(Opd opd, UUID worker) {
        return of(worker);
    }

    History of(UUID worker) {
        return new History(
                path(worker).steps(),
                jdbc.sql("""
                        SELECT e.type, e.payload, e.recorded_at, e.actor, e.note, c.wrong, c.righted
                        FROM event_ledger e LEFT JOIN correction c
                            ON c.worker_id = e.subject AND c.version = (e.payload::jsonb ->> 'version')::bigint
                        WHERE e.subject = :worker ORDER BY (e.payload::jsonb ->> 'version')::bigint LIMIT :limit
                        """)
                        .param("worker", worker)
                        .param("limit", MOST_ENTRIES)
                        .query(this::entry)
                        .list());
    }

    /// Whether a person had this correction before.
    boolean holds(UUID worker, CorrectionForm form) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM correction WHERE worker_id = :worker
                            AND wrong IS NOT DISTINCT FROM :wrong::jsonb AND righted IS NOT DISTINCT FROM :righted::jsonb)
                        """)
                .param("worker", worker)
                .param("wrong", text(form.wrong()))
                .param("righted", text(form.right()))
                .query(Boolean.class)
                .single();
    }

    /// Notes what is about to be put right, of a worker whose row is held.
    ///
    /// @return the id that the worker's row takes on
    UUID add(Opd opd, UUID worker, CorrectionForm form, Path before, Path after) {
        return jdbc.sql("""
                        INSERT INTO correction (worker_id, version, wrong, righted, path, moves)
                        SELECT id, version + 1, :wrong::jsonb, :righted::jsonb, :path::jsonb, :moves::json
                        FROM worker WHERE id = :worker
                        RETURNING id
                        """)
                .param("worker", worker)
                .param("wrong", text(form.wrong()))
                .param("righted", text(form.right()))
                .param("path", json.writeValueAsString(after.steps()))
                .param("moves", json.writeValueAsString(Move.between(opd, before, after)))
                .query(UUID.class)
                .single();
    }

    private @Nullable String text(@Nullable Object part) {
        return part == null ? null : json.writeValueAsString(part);
    }

    private History.Entry entry(ResultSet row, int number) throws SQLException {
        var payload = json.readTree(row.getString("payload"));
        return new History.Entry(
                row.getString("type"),
                payload.get("version").asLong(),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("actor"),
                row.getString("note"),
                part(payload, "state", State.class),
                part(payload, "effectiveOn", LocalDate.class),
                part(payload, "reason", String.class),
                part(payload, "monthsBehind", Integer.class),
                part(payload, "employment", Employment.class),
                part(payload, "employmentFrom", LocalDate.class),
                part(row.getString("wrong"), CorrectionForm.Wrong.class),
                part(row.getString("righted"), CorrectionForm.Right.class));
    }

    private <T> @Nullable T part(JsonNode payload, String name, Class<T> type) {
        var part = payload.get(name);
        return part == null ? null : json.treeToValue(part, type);
    }

    private <T> @Nullable T part(@Nullable String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }
}
