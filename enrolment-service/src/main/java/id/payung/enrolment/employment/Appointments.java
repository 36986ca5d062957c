package id.payung.enrolment.employment;

import id.payung.edge.Caller;
import id.payung.enrolment.held.Holding;
import id.payung.enrolment.held.Subject;
import id.payung.enrolment.nik.Nik;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.people.PersonSection;
import id.payung.enrolment.registration.Employment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `appointment`.
@Component
class Appointments implements Holding, PersonSection {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Appointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody whose decree ends.
    record Ending(
            UUID worker,
            String nik,
            String name,
            @Nullable String staffNumber,
            Employment employment,
            LocalDate skUntil) {}

    @Override
    public String name() {
        return "appointments";
    }

    @Override
    public List<Appointment> shown(Opd opd, UUID worker) {
        return of(worker);
    }

    @Override
    public Set<String> columns() {
        return Set.of("appointment.sk_number", "appointment.note");
    }

    @Override
    public List<Appointment> of(Subject person) {
        return of(person.worker());
    }

    @Override
    public void erase(Subject person) {
        jdbc.sql("DELETE FROM appointment WHERE worker_id = :worker")
                .param("worker", person.worker())
                .update();
    }

    /// All decrees of a person, oldest first.
    List<Appointment> of(UUID worker) {
        return jdbc.sql("""
                        SELECT employment, from_on, sk_number, sk_until, actor, note, recorded_at FROM appointment
                        WHERE worker_id = :worker ORDER BY from_on LIMIT :limit
                        """)
                .param("worker", worker)
                .param("limit", MOST)
                .query(Appointments::appointment)
                .list();
    }

    /// @return false when the person has another decree from that day
    boolean add(UUID worker, AppointmentForm form, Caller by) {
        return jdbc.sql("""
                        INSERT INTO appointment (worker_id, employment, from_on, sk_number, sk_until, actor, note)
                        VALUES (:worker, :employment, :from, :number, :until, :by, :why)
                        ON CONFLICT ON CONSTRAINT one_appointment_per_person_and_day DO NOTHING
                        """)
                        .param("worker", worker)
                        .param("employment", form.employment().name())
                        .param("from", form.from())
                        .param("number", form.skNumber())
                        .param("until", form.skUntil())
                        .param("by", by.clientId())
                        .param("why", form.note() == null ? null : form.note().text())
                        .update()
                == 1;
    }

    /// People on an OPD's roster whose decree ends before a day, soonest first.
    ///
    /// @param after the last one of the page before
    List<Ending> ending(UUID opd, LocalDate before, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT id, nik_ending, name, staff_number, employment, sk_until FROM worker
                        WHERE opd_id = :opd AND sk_until IS NOT NULL AND on_roster AND sk_until < :before
                            AND (sk_until, id) > (coalesce((SELECT sk_until FROM worker WHERE id = :after AND opd_id = :opd),
                                '-infinity'), :after)
                        ORDER BY sk_until, id LIMIT :limit
                        """)
                .param("opd", opd)
                .param("before", before)
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query((row, _) -> new Ending(
                        row.getObject("id", UUID.class),
                        Nik.masked(row.getString("nik_ending")),
                        row.getString("name"),
                        row.getString("staff_number"),
                        Employment.valueOf(row.getString("employment")),
                        row.getObject("sk_until", LocalDate.class)))
                .list();
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                Employment.valueOf(row.getString("employment")),
                row.getObject("from_on", LocalDate.class),
                row.getString("sk_number"),
                row.getObject("sk_until", LocalDate.class),
                row.getString("actor"),
                row.getString("note"),
                row.getObject("recorded_at", OffsetDateTime.class));
    }
}
