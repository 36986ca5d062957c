package id.payung.enrolment.reconciliation;

import id.payung.enrolment.held.Holding;
import id.payung.enrolment.held.Subject;
import id.payung.enrolment.reconciliation.Finding.Difference;
import id.payung.enrolment.reconciliation.Finding.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the tables `reconciliation` and `reconciliation_row`: the last list of each OPD beside the roster.
@Component
class Reconciliations implements Holding {

    private final JdbcClient jdbc;

    Reconciliations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param rows of each kind
    record Reconciliation(UUID id, UUID opd, OffsetDateTime receivedAt, Map<Kind, Integer> rows) {

        /// How many there are of one kind.
        public int rows(Kind kind) {
            return rows.getOrDefault(kind, 0);
        }
    }

    /// What BPJS said of one person.
    record Said(
            OffsetDateTime receivedAt,
            @Nullable String kpj,
            @Nullable String name,
            @Nullable LocalDate bornOn,
            @Nullable Boolean active) {}

    /// A new list of an OPD; the one before is forgotten.
    UUID begin(UUID opd, String actor) {
        jdbc.sql("DELETE FROM reconciliation WHERE opd_id = :opd")
                .param("opd", opd)
                .update();
        return jdbc.sql("INSERT INTO reconciliation (opd_id, actor) VALUES (:opd, :actor) RETURNING id")
                .param("opd", opd)
                .param("actor", actor)
                .query(UUID.class)
                .single();
    }

    void add(UUID id, List<There> rows) {
        jdbc.sql("""
                        INSERT INTO reconciliation_row (reconciliation_id, number, kind, kpj, nik_hash, name, born_on, active)
                        SELECT :id, row.number, CASE WHEN row.readable THEN 'ONLY_THERE' ELSE 'UNREADABLE' END, row.kpj,
                            row.nik_hash, row.name, row.born_on, row.active
                        FROM unnest(:number, :kpj, :hash::bytea[], :name, :born::date[], :active, :readable)
                            AS row (number, kpj, nik_hash, name, born_on, active, readable)
                        """)
                .param("id", id)
                .param("number", rows.stream().map(There::number).toArray(Integer[]::new))
                .param("kpj", rows.stream().map(There::kpj).toArray(String[]::new))
                .param("hash", rows.stream().map(There::nikHash).toArray(byte[][]::new))
                .param("name", rows.stream().map(There::name).toArray(String[]::new))
                .param(
                        "born",
                        rows.stream()
                                .map(row -> row.bornOn() == null
                                        ? null
                                        : row.bornOn().toString())
                                .toArray(String[]::new))
                .param("active", rows.stream().map(There::active).toArray(Boolean[]::new))
                .param("readable", rows.stream().map(There::readable).toArray(Boolean[]::new))
                .update();
    }

    /// Finds the person of each row on the roster: by NIK; where there is none by a KPJ that is noted, else by a
    /// name and birth date that only one person has. Who is on the roster goes before who left it.
    void match(UUID id, UUID opd) {
        jdbc.sql("""
                        UPDATE reconciliation_row r SET worker_id = found.id
                        FROM (
                            SELECT DISTINCT ON (number) number, id FROM (
                                SELECT r.number, w.id, w.state, 1 AS rank FROM reconciliation_row r
                                JOIN worker w ON w.nik_hash = r.nik_hash
                                WHERE r.reconciliation_id = :id AND w.opd_id = :opd
                                UNION ALL
                                SELECT r.number, w.id, w.state, 2 FROM reconciliation_row r
                                JOIN kpj k ON k.number = r.kpj JOIN worker w ON w.id = k.worker_id
                                WHERE r.reconciliation_id = :id AND w.opd_id = :opd AND r.nik_hash IS NULL
                                UNION ALL
                                SELECT r.number, w.id, w.state, 3 FROM reconciliation_row r
                                JOIN (SELECT upper(name) AS name, born_on, (array_agg(id))[1] AS id, min(state) AS state FROM worker
                                    WHERE opd_id = :opd AND erased_at IS NULL AND on_roster
                                    GROUP BY upper(name), born_on HAVING count(*) = 1) w
                                    ON w.name = upper(r.name) AND w.born_on = r.born_on
                                WHERE r.reconciliation_id = :id AND r.nik_hash IS NULL) AS candidate
                            ORDER BY number, rank, state = 'DELISTED', id DESC) AS found
                        WHERE r.reconciliation_id = :id AND r.number = found.number
                        """).param("id", id).param("opd", opd).update();
    }

    /// Says of each matched row what differs. One person may have several KPJ there: active by one of them is active.
    void compare(UUID id) {
        jdbc.sql("""
                        UPDATE reconciliation_row r SET differences = said.differences,
                            kind = CASE WHEN cardinality(said.differences) = 0 THEN 'MATCHED' ELSE 'DIFFERENT' END
                        FROM (
                            SELECT r.number, array_remove(ARRAY[
                                CASE WHEN r.kpj IS NOT NULL AND NOT EXISTS (SELECT FROM kpj k WHERE k.worker_id = w.id AND k.number = r.kpj)
                                    THEN 'KPJ' END,
                                CASE WHEN CASE WHEN bool_or(r.active) OVER (PARTITION BY w.id) THEN w.state NOT IN ('ACTIVE', 'BEHIND')
                                    ELSE w.state IN ('REGISTERED', 'ACTIVE', 'BEHIND') END THEN 'STATE' END,
                                CASE WHEN regexp_replace(upper(r.name), '[^[:alnum:]]', '', 'g')
                                    <> regexp_replace(upper(w.name), '[^[:alnum:]]', '', 'g') THEN 'NAME' END,
                                CASE WHEN r.born_on <> w.born_on THEN 'BIRTH_DATE' END], NULL) AS differences
                            FROM reconciliation_row r JOIN worker w ON w.id = r.worker_id WHERE r.reconciliation_id = :id) AS said
                        WHERE r.reconciliation_id = :id AND r.number = said.number
                        """).param("id", id).update();
    }

    /// People who are registered here and not on the list.
    void addWhoIsOnlyHere(UUID id, UUID opd) {
        jdbc.sql("""
                        INSERT INTO reconciliation_row (reconciliation_id, number, kind, worker_id)
                        SELECT :id, (SELECT coalesce(max(number), 1) FROM reconciliation_row WHERE reconciliation_id = :id)
                            + row_number() OVER (ORDER BY w.id), 'ONLY_HERE', w.id
                        FROM worker w
                        WHERE w.opd_id = :opd AND w.state IN ('REGISTERED', 'ACTIVE', 'BEHIND')
                            AND NOT EXISTS (SELECT FROM reconciliation_row r WHERE r.reconciliation_id = :id AND r.worker_id = w.id)
                        """).param("id", id).param("opd", opd).update();
    }

    Optional<Reconciliation> find(UUID opd, UUID id) {
        return jdbc.sql("SELECT id, opd_id, received_at FROM reconciliation WHERE opd_id = :opd AND id = :id")
                .param("opd", opd)
                .param("id", id)
                .query((row, _) -> new Reconciliation(
                        row.getObject("id", UUID.class),
                        row.getObject("opd_id", UUID.class),
                        row.getObject("received_at", OffsetDateTime.class),
                        rows(id)))
                .optional();
    }

    /// The only one that is kept of an OPD.
    Optional<Reconciliation> last(UUID opd) {
        return jdbc.sql("SELECT id FROM reconciliation WHERE opd_id = :opd")
                .param("opd", opd)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find(opd, id));
    }

    private Map<Kind, Integer> rows(UUID id) {
        var rows = new EnumMap<Kind, Integer>(Kind.class);
        jdbc.sql("SELECT kind, count(*) AS rows FROM reconciliation_row WHERE reconciliation_id = :id GROUP BY kind")
                .param("id", id)
                .query(row -> {
                    rows.put(Kind.valueOf(row.getString("kind")), row.getInt("rows"));
                });
        return rows;
    }

    /// @param kind all kinds when absent
    List<Finding> page(UUID id, @Nullable Kind kind, int after, int limit) {
        return jdbc.sql("""
                        SELECT r.number, r.kind, r.worker_id, r.kpj, coalesce(r.name, w.name) AS name,
                            coalesce(r.born_on, w.born_on) AS born_on, r.active, w.state, r.differences, r.applied_at
                        FROM reconciliation_row r LEFT JOIN worker w ON w.id = r.worker_id
                        WHERE r.reconciliation_id = :id AND r.number > :after AND (:kind::text IS NULL OR r.kind = :kind)
                        ORDER BY r.number LIMIT :limit
                        """)
                .param("id", id)
                .param("kind", kind == null ? null : kind.name())
                .param("after", after)
                .param("limit", limit)
                .query(Reconciliations::finding)
                .list();
    }

    /// These rows, locked until the transaction ends.
    List<Finding> hold(UUID id, Collection<Integer> rows) {
        return jdbc.sql("""
                        SELECT r.number, r.kind, r.worker_id, r.kpj, NULL::text AS name, NULL::date AS born_on, r.active,
                            NULL::text AS state, r.differences, r.applied_at
                        FROM reconciliation_row r WHERE r.reconciliation_id = :id AND r.number = ANY(:rows)
                        ORDER BY r.number FOR UPDATE
                        """)
                .param("id", id)
                .param("rows", rows.toArray(Integer[]::new))
                .query(Reconciliations::finding)
                .list();
    }

    void applied(UUID id, Collection<Integer> rows) {
        jdbc.sql("""
                        UPDATE reconciliation_row SET applied_at = now() WHERE reconciliation_id = :id AND number = ANY(:rows)
                        """)
                .param("id", id)
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }

    @Override
    public String name() {
        return "reconciliations";
    }

    @Override
    public Set<String> columns() {
        return Stream.of("kpj", "nik_hash", "name", "born_on")
                .map("reconciliation_row."::concat)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Said> of(Subject person) {
        return jdbc.sql("""
                        SELECT received_at, kpj, name, born_on, active FROM reconciliation_row r
                        JOIN reconciliation c ON c.id = r.reconciliation_id
                        WHERE r.worker_id = :worker AND r.kind <> 'ONLY_HERE' AND c.opd_id = :opd ORDER BY r.number
                        """)
                .param("worker", person.worker())
                .param("opd", person.opd())
                .query((row, _) -> new Said(
                        row.getObject("received_at", OffsetDateTime.class),
                        row.getString("kpj"),
                        row.getString("name"),
                        row.getObject("born_on", LocalDate.class),
                        row.getObject("active", Boolean.class)))
                .list();
    }

    /// Any OPD's list may name the person: by the id, or by the NIK.
    @Override
    public void erase(Subject person) {
        jdbc.sql("DELETE FROM reconciliation_row WHERE worker_id = :worker OR nik_hash = :hash")
                .param("worker", person.worker())
                .param("hash", person.nikHash())
                .update();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        return new Finding(
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("worker_id", UUID.class),
                row.getString("kpj"),
                row.getString("name"),
                row.getObject("born_on", LocalDate.class),
                row.getObject("active", Boolean.class),
                row.getString("state"),
                Stream.of((String[]) row.getArray("differences").getArray())
                        .map(Difference::valueOf)
                        .toList(),
                row.getObject("applied_at", OffsetDateTime.class));
    }
}
