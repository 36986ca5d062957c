package id.payung.enrolment.sipp;

import id.payung.enrolment.held.Holding;
import id.payung.enrolment.held.Subject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `kpj`: the participant numbers of a person, of whom BPJS may know several.
@Component
public class Kpjs implements Holding {

    private final JdbcClient jdbc;

    Kpjs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param number 8 to 13 digits
    record Kpj(String number, OffsetDateTime notedAt) {}

    /// Notes numbers; one that is known already changes nothing.
    ///
    /// @param numbers of each person one, 8 to 13 digits
    public void note(Map<UUID, String> numbers, String actor) {
        jdbc.sql("""
                        INSERT INTO kpj (worker_id, number, actor)
                        SELECT worker, number, :actor FROM unnest(:workers::uuid[], :numbers::text[]) AS noted (worker, number)
                        ON CONFLICT ON CONSTRAINT one_row_per_person_and_kpj DO NOTHING
                        """)
                .param("workers", numbers.keySet().toArray(UUID[]::new))
                .param("numbers", numbers.values().toArray(String[]::new))
                .param("actor", actor)
                .update();
    }

    List<Kpj> of(UUID worker) {
        return jdbc.sql("SELECT number, noted_at FROM kpj WHERE worker_id = :worker ORDER BY noted_at, number")
                .param("worker", worker)
                .query((row, _) -> new Kpj(row.getString("number"), row.getObject("noted_at", OffsetDateTime.class)))
                .list();
    }

    /// Whether all of these are on the roster of an OPD.
    boolean onRoster(UUID opd, Collection<UUID> workers) {
        return jdbc.sql("""
                        SELECT count(*) FROM worker WHERE opd_id = :opd AND id = ANY(:workers) AND erased_at IS NULL
                        """)
                        .param("opd", opd)
                        .param("workers", workers.toArray(UUID[]::new))
                        .query(Integer.class)
                        .single()
                == workers.size();
    }

    @Override
    public String name() {
        return "kpj";
    }

    @Override
    public Set<String> columns() {
        return Set.of("kpj.number");
    }

    @Override
    public List<Kpj> of(Subject person) {
        return of(person.worker());
    }

    @Override
    public void erase(Subject person) {
        jdbc.sql("DELETE FROM kpj WHERE worker_id = :worker")
                .param("worker", person.worker())
                .update();
    }
}
