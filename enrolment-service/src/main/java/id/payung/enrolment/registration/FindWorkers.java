package id.payung.enrolment.registration;

import id.payung.enrolment.opd.Opd;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds workers, and locks them for who means to change them.
@Component
public class FindWorkers {

    private final JdbcClient jdbc;

    FindWorkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A worker whose row is locked until the transaction ends.
    public record Held(UUID id, Registration registration) {

        /// @param made who has had the change before
        public Registration.Outcome after(Change change, Set<UUID> made) {
            return made.contains(id) ? new Registration.Outcome.Repeated() : registration.after(change);
        }
    }

    /// Locks these people as far as they are on the roster of the OPD, in the order of their ids.
    ///
    /// @return the workers by the hash of their NIK
    Map<ByteBuffer, Held> holdPeople(Opd opd, List<Person> people) {
        var held = new LinkedHashMap<ByteBuffer, Held>();
        jdbc.sql("""
                        SELECT nik_hash, id, state, effective_on, months_behind, reason FROM worker
                        WHERE nik_hash = ANY(:hash) AND on_roster AND opd_id = :opd ORDER BY id FOR UPDATE
                        """)
                .param("hash", people.stream().map(Person::nikHash).toArray(byte[][]::new))
                .param("opd", opd.id())
                .query(row -> {
                    held.put(ByteBuffer.wrap(row.getBytes("nik_hash")), held(row, 0));
                });
        return held;
    }

    /// Locks these workers of an OPD, in the order of their ids so that two callers cannot block each other for ever.
    public List<Held> hold(UUID opd, Collection<UUID> ids) {
        return jdbc.sql("""
                        SELECT id, state, effective_on, months_behind, reason FROM worker
                        WHERE opd_id = :opd AND id = ANY(:ids) AND erased_at IS NULL ORDER BY id FOR UPDATE
                        """)
                .param("opd", opd)
                .param("ids", ids.toArray(UUID[]::new))
                .query(FindWorkers::held)
                .list();
    }

    /// Locks these workers, of whatever OPD, in the order of their ids.
    List<Held> hold(Collection<UUID> ids) {
        return jdbc.sql("""
                        SELECT id, state, effective_on, months_behind, reason FROM worker
                        WHERE id = ANY(:ids) ORDER BY id FOR UPDATE
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(FindWorkers::held)
                .list();
    }

    /// Who of these has had a change before, and other ones since: a state that began later than the change can have
    /// followed it. By the history as it is believed now.
    public Set<UUID> made(Collection<Held> held, Change change) {
        var state = Registration.target(change);
        var candidates = held.stream()
                .filter(one -> one.registration().canFollow(state))
                .map(Held::id)
                .toList();
        return candidates.isEmpty() ? Set.of() : historyHolds(candidates, state);
    }

    private Set<UUID> historyHolds(Collection<UUID> ids, Registration state) {
        return jdbc.sql("SELECT id FROM unnest(:ids) AS person (id) WHERE history_holds(id, :step::jsonb)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("step", state.asStep())
                .query(UUID.class)
                .set();
    }

    /// Whether a worker is or was on an OPD's roster, and not erased since.
    public boolean isOn(UUID opd, UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM worker WHERE opd_id = :opd AND id = :id AND erased_at IS NULL)")
                .param("opd", opd)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// The open row of a person, whichever OPD it belongs to.
    public Optional<UUID> idOf(Person person) {
        return jdbc.sql("SELECT id FROM worker WHERE nik_hash = :hash AND on_roster")
                .param("hash", person.nikHash())
                .query(UUID.class)
                .optional();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(row.getObject("id", UUID.class), registration(row));
    }

    /// Of a row that has all columns of a state.
    static Registration registration(ResultSet row) throws SQLException {
        return Registration.of(
                State.valueOf(row.getString("state")),
                row.getObject("effective_on", LocalDate.class),
                row.getInt("months_behind"),
                row.getString("reason"));
    }
}
