package id.payung.enrolment.dossier;

import id.payung.enrolment.held.Holding;
import id.payung.enrolment.held.Subject;
import id.payung.enrolment.registration.Workers;
import id.payung.enrolment.vault.SealedNik;
import id.payung.enrolment.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the roster holds on a person.
@Component
class RosterRow implements Holding {

    private final JdbcClient jdbc;
    private final Workers workers;
    private final Vault vault;

    RosterRow(JdbcClient jdbc, Workers workers, Vault vault) {
        this.jdbc = jdbc;
        this.workers = workers;
        this.vault = vault;
    }

    /// @param nik in clear
    record Row(
            String nik,
            String name,
            @Nullable String staffNumber,
            LocalDate bornOn,
            String sex,
            String segment,
            String category,
            String funding,
            List<String> programmes,
            String state,
            LocalDate effectiveOn,
            @Nullable String reason,
            long version,
            OffsetDateTime listedAt) {}

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "worker.nik_hash",
                "worker.nik_sealed",
                "worker.nik_ending",
                "worker.name",
                "worker.staff_number",
                "worker.born_on",
                "worker.sex");
    }

    @Override
    public List<Row> of(Subject person) {
        return jdbc.sql("""
                        SELECT nik_hash, nik_sealed, name, staff_number, born_on, sex, segment, category, funding, programmes,
                            state, effective_on, reason, version, listed_at
                        FROM worker WHERE id = :id
                        """).param("id", person.worker()).query(this::row).list();
    }

    @Override
    public void erase(Subject person) {
        workers.erase(person.worker());
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                vault.open(new SealedNik(row.getBytes("nik_sealed"), row.getBytes("nik_hash"))),
                row.getString("name"),
                row.getString("staff_number"),
                row.getObject("born_on", LocalDate.class),
                row.getString("sex"),
                row.getString("segment"),
                row.getString("category"),
                row.getString("funding"),
                List.of((String[]) row.getArray("programmes").getArray()),
                row.getString("state"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("reason"),
                row.getLong("version"),
                row.getObject("listed_at", OffsetDateTime.class));
    }
}
