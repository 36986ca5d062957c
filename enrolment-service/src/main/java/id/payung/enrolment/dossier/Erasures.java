package id.payung.enrolment.dossier;

import id.payung.enrolment.held.Subject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `erasure`: that somebody was erased, on which ground and by whom. Finds the row it is about.
@Component
class Erasures {

    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param erasedAt when it was done first
    record Erasure(UUID worker, Ground ground, OffsetDateTime erasedAt) {}

    /// A person who was not erased.
    ///
    /// @param left whether the person is off the roster
    record Known(Subject subject, boolean left) {}

    /// The person, locked until the transaction ends.
    Optional<Known> hold(UUID opd, UUID worker) {
        return jdbc.sql("""
                        SELECT id, opd_id, nik_hash, state FROM worker
                        WHERE opd_id = :opd AND id = :worker AND erased_at IS NULL FOR UPDATE
                        """)
                .param("opd", opd)
                .param("worker", worker)
                .query((row, _) -> new Known(
                        new Subject(
                                row.getObject("id", UUID.class),
                                row.getObject("opd_id", UUID.class),
                                row.getBytes("nik_hash")),
                        row.getString("state").equals("DELISTED")))
                .optional();
    }

    Optional<Subject> find(UUID opd, UUID worker) {
        return jdbc.sql("""
                        SELECT id, opd_id, nik_hash FROM worker
                        WHERE opd_id = :opd AND id = :worker AND erased_at IS NULL
                        """)
                .param("opd", opd)
                .param("worker", worker)
                .query((row, _) -> new Subject(
                        row.getObject("id", UUID.class), row.getObject("opd_id", UUID.class), row.getBytes("nik_hash")))
                .optional();
    }

    /// A file of this OPD waits or is worked through: it may list the person again. One that is still being sent
    /// comes after the erasure.
    boolean aRosterIsUnderWay(UUID opd) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM roster_import
                            WHERE opd_id = :opd AND state IN ('RECEIVED', 'RUNNING'))
                        """).param("opd", opd).query(Boolean.class).single();
    }

    void add(UUID worker, Ground ground, String actor) {
        jdbc.sql("INSERT INTO erasure (worker_id, ground, actor) VALUES (:worker, :ground, :actor)")
                .param("worker", worker)
                .param("ground", ground.name())
                .param("actor", actor)
                .update();
    }

    Optional<Erasure> done(UUID opd, UUID worker) {
        return jdbc.sql("""
                        SELECT worker_id, ground, erasure.erased_at FROM erasure JOIN worker ON worker.id = worker_id
                        WHERE worker_id = :worker AND opd_id = :opd
                        """)
                .param("worker", worker)
                .param("opd", opd)
                .query((row, _) -> new Erasure(
                        row.getObject("worker_id", UUID.class),
                        Ground.valueOf(row.getString("ground")),
                        row.getObject("erased_at", OffsetDateTime.class)))
                .optional();
    }
}
