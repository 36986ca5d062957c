package id.payung.enrolment.overlap;

import id.payung.edge.Caller;
import id.payung.enrolment.held.Subject;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.nik.Nik;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Person;
import id.payung.enrolment.registration.Segment;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `overlap`: who is on a roster and was listed by a second office.
@Component
class Overlaps {

    private static final String BOTH_SIDES = """
            SELECT o.id, o.state, o.found_at, o.decided_by, o.decided_at, o.note,
                w.opd_id AS first_opd, a.name AS first_name, w.region AS first_region, o.worker_id,
                w.segment AS first_segment, w.category AS first_category, w.funding AS first_funding,
                o.opd_id, b.name, o.region, o.segment, o.category, o.funding
            FROM overlap o JOIN worker w ON w.id = o.worker_id JOIN opd a ON a.id = w.opd_id JOIN opd b ON b.id = o.opd_id
            """;

    private final JdbcClient jdbc;
    private final Waiting waiting;

    Overlaps(JdbcClient jdbc, Waiting waiting) {
        this.jdbc = jdbc;
        this.waiting = waiting;
    }

    /// An overlap whose row is locked until the transaction ends.
    ///
    /// @param person who waits; null when nobody does
    record Locked(
            UUID id,
            Overlap.State state,
            UUID worker,
            UUID firstOpd,
            String firstRegion,
            UUID secondOpd,
            String secondRegion,
            @Nullable Person person) {}

    /// Notes that an OPD lists people who are on the roster of another; who was noted before is not noted again, and a
    /// decision stays while the first registration is the same.
    ///
    /// @return hashes of the NIKs of those who wait for a decision
    Set<ByteBuffer> found(Opd opd, LocalDate on, List<Person> people, Rule rule) {
        var hashes = people.stream().map(Person::nikHash).toArray(byte[][]::new);
        jdbc.sql("""
                        INSERT INTO overlap (nik_hash, worker_id, opd_id, region, listed_on, nik_ending, segment, category, funding,
                            candidate, state)
                        SELECT row.hash, w.id, :opd, :region, :on, row.ending, row.segment, row.category, row.funding,
                            row.candidate, :state
                        FROM unnest(:hash, :ending, :segment, :category, :funding, :candidate)
                            AS row (hash, ending, segment, category, funding, candidate)
                        JOIN worker w ON w.nik_hash = row.hash AND w.on_roster AND w.opd_id <> :opd
                        ORDER BY row.hash
                        ON CONFLICT (nik_hash, opd_id) WHERE state <> 'MOVED' DO UPDATE
                        SET worker_id = excluded.worker_id, listed_on = excluded.listed_on, segment = excluded.segment,
                            category = excluded.category, funding = excluded.funding, candidate = excluded.candidate,
                            state = excluded.state, decided_by = NULL, decided_at = NULL, note = NULL
                        WHERE overlap.worker_id <> excluded.worker_id OR overlap.state = 'HELD'
                            OR (overlap.state = 'REFUSED' AND excluded.state = 'HELD')
                        """)
                .param("opd", opd.id())
                .param("region", opd.region())
                .param("on", on)
                .param("hash", hashes)
                .param("ending", texts(people, Person::nikEnding))
                .param("segment", texts(people, person -> person.segment().name()))
                .param("category", texts(people, person -> person.category().name()))
                .param("funding", texts(people, person -> person.funding().name()))
                .param("candidate", candidates(opd, people, rule))
                .param("state", rule == Rule.HOLD ? "HELD" : "REFUSED")
                .update();
        var held = new HashSet<ByteBuffer>();
        jdbc.sql("SELECT nik_hash FROM overlap WHERE opd_id = :opd AND nik_hash = ANY(:hash) AND state = 'HELD'")
                .param("opd", opd.id())
                .param("hash", hashes)
                .query(byte[].class)
                .list()
                .forEach(hash -> held.add(ByteBuffer.wrap(hash)));
        return held;
    }

    Optional<Locked> lock(UUID id) {
        return jdbc.sql("""
                        SELECT o.id, o.state, o.worker_id, w.opd_id AS first_opd, w.region AS first_region, o.opd_id, o.region,
                            o.nik_hash, o.candidate
                        FROM overlap o JOIN worker w ON w.id = o.worker_id WHERE o.id = :id FOR UPDATE OF o
                        """)
                .param("id", id)
                .query((row, _) -> new Locked(
                        row.getObject("id", UUID.class),
                        Overlap.State.valueOf(row.getString("state")),
                        row.getObject("worker_id", UUID.class),
                        row.getObject("first_opd", UUID.class),
                        row.getString("first_region"),
                        row.getObject("opd_id", UUID.class),
                        row.getString("region"),
                        person(row)))
                .optional();
    }

    /// Ends an overlap; the person who waited is forgotten here.
    void decide(UUID id, Overlap.State state, Caller by, @Nullable Note why) {
        jdbc.sql("""
                        UPDATE overlap SET state = :state, candidate = NULL, decided_by = :by, decided_at = now(), note = :why
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("by", by.clientId())
                .param("why", why == null ? null : why.text())
                .param("id", id)
                .update();
    }

    /// Overlaps within a region, both offices in it, oldest first.
    ///
    /// @param region empty for the nation
    /// @param after the last one of the page before
    List<Overlap> within(String region, Overlap.@Nullable State state, UUID after, int limit) {
        return jdbc.sql(BOTH_SIDES + """
                        WHERE o.id > :after AND (:state::text IS NULL OR o.state = :state)
                            AND (o.region = :region OR starts_with(o.region, :below))
                            AND (w.region = :region OR starts_with(w.region, :below))
                        ORDER BY o.id LIMIT :limit
                        """)
                .param("region", region)
                .param("below", region.isEmpty() ? "" : region + ".")
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(Overlaps::overlap)
                .list();
    }

    /// One of them.
    Optional<Overlap> find(UUID id, String region) {
        return jdbc.sql(BOTH_SIDES + """
                        WHERE o.id = :id AND (o.region = :region OR starts_with(o.region, :below))
                            AND (w.region = :region OR starts_with(w.region, :below))
                        """)
                .param("id", id)
                .param("region", region)
                .param("below", region.isEmpty() ? "" : region + ".")
                .query(Overlaps::overlap)
                .optional();
    }

    /// Overlaps of one office as it may see them, oldest first.
    List<Overlap.Own> of(UUID opd, UUID after, int limit) {
        return jdbc.sql("""
                        (SELECT o.id, 'FIRST' AS side, o.state, o.nik_ending, o.worker_id, w.name, o.found_at, o.decided_at,
                            o.opd_id, o.nik_hash, NULL::bytea AS candidate
                        FROM overlap o JOIN worker w ON w.id = o.worker_id
                        WHERE w.opd_id = :opd AND o.id > :after ORDER BY o.id LIMIT :limit)
                        UNION ALL
                        (SELECT o.id, 'SECOND', o.state, o.nik_ending, NULL, NULL, o.found_at, o.decided_at,
                            o.opd_id, o.nik_hash, o.candidate
                        FROM overlap o WHERE o.opd_id = :opd AND o.id > :after ORDER BY o.id LIMIT :limit)
                        ORDER BY id LIMIT :limit
                        """)
                .param("opd", opd)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> own(row))
                .list();
    }

    /// What is held here on a person, as the first or as one whom this OPD listed.
    List<Overlap.Own> on(Subject subject) {
        return jdbc.sql("""
                        SELECT o.id, CASE WHEN o.worker_id = :worker THEN 'FIRST' ELSE 'SECOND' END AS side, o.state, o.nik_ending,
                            NULL::uuid AS worker_id, NULL AS name, o.found_at, o.decided_at, o.opd_id, o.nik_hash,
                            CASE WHEN o.opd_id = :opd THEN o.candidate END AS candidate
                        FROM overlap o
                        WHERE o.nik_hash = :hash AND (o.worker_id = :worker OR o.opd_id = :opd) ORDER BY o.id
                        """)
                .param("worker", subject.worker())
                .param("opd", subject.opd())
                .param("hash", subject.nikHash())
                .query((row, _) -> own(row))
                .list();
    }

    /// Forgets that.
    void forget(Subject subject) {
        jdbc.sql("DELETE FROM overlap WHERE nik_hash = :hash AND (worker_id = :worker OR opd_id = :opd)")
                .param("worker", subject.worker())
                .param("opd", subject.opd())
                .param("hash", subject.nikHash())
                .update();
    }

    private Overlap.Own own(ResultSet row) throws SQLException {
        var person = person(row);
        return new Overlap.Own(
                row.getObject("id", UUID.class),
                Overlap.Own.Which.valueOf(row.getString("side")),
                Overlap.State.valueOf(row.getString("state")),
                Nik.masked(row.getString("nik_ending")),
                row.getObject("worker_id", UUID.class),
                person == null ? row.getString("name") : person.name(),
                row.getObject("found_at", OffsetDateTime.class),
                row.getObject("decided_at", OffsetDateTime.class));
    }

    private @Nullable Person person(ResultSet row) throws SQLException {
        var sealed = row.getBytes("candidate");
        return sealed == null
                ? null
                : waiting.open(row.getObject("opd_id", UUID.class), row.getBytes("nik_hash"), sealed);
    }

    private static Overlap overlap(ResultSet row, int number) throws SQLException {
        return new Overlap(
                row.getObject("id", UUID.class),
                Overlap.State.valueOf(row.getString("state")),
                row.getObject("found_at", OffsetDateTime.class),
                side(row, "first_opd", "first_name", "first_region", row.getObject("worker_id", UUID.class), "first_"),
                side(row, "opd_id", "name", "region", null, ""),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("note"));
    }

    private static Overlap.Side side(
            ResultSet row, String opd, String name, String region, @Nullable UUID worker, String of)
            throws SQLException {
        return new Overlap.Side(
                row.getObject(opd, UUID.class),
                row.getString(name),
                row.getString(region),
                worker,
                Segment.valueOf(row.getString(of + "segment")),
                Category.valueOf(row.getString(of + "category")),
                Funding.valueOf(row.getString(of + "funding")),
                null);
    }

    private byte @Nullable [][] candidates(Opd opd, List<Person> people, Rule rule) {
        var candidates = new byte @Nullable [people.size()][];
        if (rule == Rule.HOLD) {
            for (int i = 0; i < candidates.length; i++) {
                candidates[i] = waiting.seal(opd.id(), people.get(i));
            }
        }
        return candidates;
    }

    private static String[] texts(List<Person> people, Function<Person, String> column) {
        return people.stream().map(column).toArray(String[]::new);
    }
}
