package id.payung.enrolment.profile;

import id.payung.enrolment.held.Holding;
import id.payung.enrolment.held.Subject;
import id.payung.enrolment.vault.Vault;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Owner of the table `profile`: one sealed document per worker, and the wage beside it because contributions are
/// summed over it. Nothing of it is ever told in an event.
@Component
public class Profiles implements Holding {

    private static final TypeReference<Map<Detail, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    Profiles(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /// The details of a person on a roster.
    ///
    /// @param nikHash keyed hash by which the person's row is found
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Of(byte[] nikHash, Details details) {}

    /// Somebody whose document is written anew.
    ///
    /// @param particulars whether something changed that SIPP is told of, see [Detail#isParticular()]
    private record Changed(Of one, boolean particulars) {}

    /// Brings the documents of people of one OPD up to date; who is not on its roster is passed by.
    ///
    /// @return the hashes of those whose document changed or is new
    public Set<ByteBuffer> update(UUID opd, List<Of> people) {
        var known = known(opd, people);
        var changed = new ArrayList<Changed>();
        for (var one : people) {
            var before = known.getOrDefault(ByteBuffer.wrap(one.nikHash()), Details.NONE);
            var after = before.with(one.details());
            if (!after.equals(before)) {
                changed.add(new Changed(
                        new Of(one.nikHash(), after), !after.particulars().equals(before.particulars())));
            }
        }
        return changed.isEmpty() ? Set.of() : write(opd, changed);
    }

    /// What is known of one worker of an OPD.
    public Optional<Details> find(UUID opd, UUID worker) {
        return jdbc.sql("""
                        SELECT w.nik_hash, p.sealed FROM profile p JOIN worker w ON w.id = p.worker_id
                        WHERE w.opd_id = :opd AND w.id = :worker
                        """)
                .param("opd", opd)
                .param("worker", worker)
                .query((row, _) -> open(row.getBytes("nik_hash"), row.getBytes("sealed")))
                .optional();
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public Set<String> columns() {
        return Set.of("profile.sealed");
    }

    @Override
    public List<Map<Detail, String>> of(Subject person) {
        return jdbc.sql("SELECT sealed FROM profile WHERE worker_id = :worker")
                .param("worker", person.worker())
                .query((row, _) ->
                        open(person.nikHash(), row.getBytes("sealed")).values())
                .list();
    }

    @Override
    public void erase(Subject person) {
        jdbc.sql("DELETE FROM profile WHERE worker_id = :worker")
                .param("worker", person.worker())
                .update();
    }

    private Map<ByteBuffer, Details> known(UUID opd, List<Of> people) {
        var known = new HashMap<ByteBuffer, Details>();
        jdbc.sql("""
                        SELECT w.nik_hash, p.sealed FROM worker w JOIN profile p ON p.worker_id = w.id
                        WHERE w.nik_hash = ANY(:hash) AND w.on_roster AND w.opd_id = :opd
                        """)
                .param("hash", people.stream().map(Of::nikHash).toArray(byte[][]::new))
                .param("opd", opd)
                .query(row -> {
                    var hash = row.getBytes("nik_hash");
                    known.put(ByteBuffer.wrap(hash), open(hash, row.getBytes("sealed")));
                });
        return known;
    }

    private Set<ByteBuffer> write(UUID opd, List<Changed> changed) {
        var people = changed.stream().map(Changed::one).toList();
        return new HashSet<>(jdbc.sql("""
                        INSERT INTO profile AS known (worker_id, sealed, wage, particulars)
                        SELECT w.id, row.sealed, row.wage, CASE WHEN row.particulars THEN 1 ELSE 0 END
                        FROM unnest(:hash, :sealed, :wage, :particulars) AS row (nik_hash, sealed, wage, particulars)
                        JOIN worker w ON w.nik_hash = row.nik_hash AND w.on_roster AND w.opd_id = :opd
                        ORDER BY w.id
                        ON CONFLICT (worker_id) DO UPDATE
                            SET sealed = excluded.sealed, wage = excluded.wage, changed_at = now(),
                                particulars = known.particulars + excluded.particulars
                        RETURNING (SELECT nik_hash FROM worker WHERE id = worker_id)
                        """)
                .param("hash", people.stream().map(Of::nikHash).toArray(byte[][]::new))
                .param("sealed", people.stream().map(this::seal).toArray(byte[][]::new))
                .param("wage", people.stream().map(Profiles::wage).toArray(Long[]::new))
                .param("particulars", changed.stream().map(Changed::particulars).toArray(Boolean[]::new))
                .param("opd", opd)
                .query((row, _) -> ByteBuffer.wrap(row.getBytes(1)))
                .list());
    }

    private static @Nullable Long wage(Of one) {
        return one.details().wage().orElse(null);
    }

    private byte[] seal(Of one) {
        return vault.seal(json.writeValueAsBytes(one.details().values()), about(one.nikHash()));
    }

    /// Opens a document that was read beside the row of its person.
    public Details open(byte[] nikHash, byte[] sealed) {
        return new Details(json.readValue(vault.open(sealed, about(nikHash)), VALUES));
    }

    /// Bound to the person: a document that was moved to somebody else does not open.
    private static String about(byte[] nikHash) {
        return "profile:" + HexFormat.of().formatHex(nikHash);
    }
}
