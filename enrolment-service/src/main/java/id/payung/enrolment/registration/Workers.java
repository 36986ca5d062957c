package id.payung.enrolment.registration;

import id.payung.enrolment.opd.Opd;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `worker`. Every insert and update tells its event by trigger, in the same statement.
@Component
public class Workers {

    private static final String ROWS = """
            unnest(:hash, :sealed, :ending, :name, :staff, :born::date[], :sex, :segment, :category, :funding)
                AS row (nik_hash, nik_sealed, nik_ending, name, staff_number, born_on, sex, segment, category, funding)
            """;

    private final JdbcClient jdbc;

    Workers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A worker whose row is locked until the transaction ends.
    record Held(UUID id, Registration registration) {}

    /// Lists people, or brings what is known of them up to date.
    ///
    /// One statement for people not seen before, one more when some were. No two of them may have the same NIK.
    ///
    /// @return a verdict for each person, in their order
    public List<Listing> list(Opd opd, LocalDate on, List<Person> people) {
        var verdicts = new HashMap<ByteBuffer, Listing>(people.size() * 2);
        insert(opd, on, people).forEach(hash -> verdicts.put(ByteBuffer.wrap(hash), Listing.NEW));
        var known = people.stream()
                .filter(person -> !verdicts.containsKey(ByteBuffer.wrap(person.nikHash())))
                .toList();
        if (!known.isEmpty()) {
            verdicts.putAll(update(opd, known));
        }
        return people.stream()
                .map(person -> verdicts.getOrDefault(ByteBuffer.wrap(person.nikHash()), Listing.ELSEWHERE))
                .toList();
    }

    private List<byte[]> insert(Opd opd, LocalDate on, List<Person> people) {
        return rows(people, jdbc.sql("""
                        INSERT INTO worker (opd_id, region, effective_on, nik_hash, nik_sealed, nik_ending, name,
                            staff_number, born_on, sex, segment, category, funding)
                        SELECT :opd, :region, :on, row.* FROM
                        """ + ROWS + """
                        ON CONFLICT (nik_hash) WHERE state <> 'DELISTED' DO NOTHING
                        RETURNING nik_hash
                        """))
                .param("opd", opd.id())
                .param("region", opd.region())
                .param("on", on)
                .query(byte[].class)
                .list();
    }

    private Map<ByteBuffer, Listing> update(Opd opd, List<Person> people) {
        var verdicts = new HashMap<ByteBuffer, Listing>();
        rows(people, jdbc.sql("""
                        WITH changed AS (
                            UPDATE worker w SET name = row.name, staff_number = row.staff_number, born_on = row.born_on,
                                sex = row.sex, segment = row.segment, category = row.category, funding = row.funding,
                                version = w.version + 1
                            FROM
                        """ + ROWS + """
                            WHERE w.nik_hash = row.nik_hash AND w.state <> 'DELISTED' AND w.opd_id = :opd
                                AND (w.name, w.staff_number, w.born_on, w.sex, w.segment, w.category, w.funding) IS DISTINCT FROM
                                    (row.name, row.staff_number, row.born_on, row.sex, row.segment, row.category, row.funding)
                            RETURNING w.nik_hash)
                        SELECT w.nik_hash, CASE WHEN w.opd_id <> :opd THEN 'ELSEWHERE' WHEN changed.nik_hash IS NULL
                            THEN 'UNCHANGED' ELSE 'CHANGED' END AS verdict
                        FROM worker w LEFT JOIN changed USING (nik_hash)
                        WHERE w.nik_hash = ANY(:hash) AND w.state <> 'DELISTED'
                        """)).param("opd", opd.id()).query(row -> {
            verdicts.put(ByteBuffer.wrap(row.getBytes("nik_hash")), Listing.valueOf(row.getString("verdict")));
        });
        return verdicts;
    }

    /// Locks these workers of an OPD, in the order of their ids so that two callers cannot block each other for ever.
    List<Held> hold(UUID opd, Collection<UUID> ids) {
        return jdbc.sql("""
                        SELECT id, state, effective_on, months_behind, reason FROM worker
                        WHERE opd_id = :opd AND id = ANY(:ids) ORDER BY id FOR UPDATE
                        """)
                .param("opd", opd)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Workers::held)
                .list();
    }

    /// Locks these workers, of whatever OPD, in the order of their ids.
    List<Held> hold(Collection<UUID> ids) {
        return jdbc.sql("""
                        SELECT id, state, effective_on, months_behind, reason FROM worker
                        WHERE id = ANY(:ids) ORDER BY id FOR UPDATE
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Workers::held)
                .list();
    }

    /// Announces the day on which protection ends unless something is paid, or withdraws it: for those of these workers
    /// who
    /// are protected and were not told so before. Tells `worker.lapse-announced.v1`.
    ///
    /// @return how many were told
    public int announceLapse(Collection<UUID> ids, @Nullable LocalDate lapsesOn) {
        return jdbc.sql("""
                        UPDATE worker SET lapses_on = :on, version = version + 1
                        WHERE id = ANY(:ids) AND state IN ('ACTIVE', 'BEHIND') AND lapses_on IS DISTINCT FROM :on::date
                        """)
                .param("on", lapsesOn)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /// Locks the next workers of an OPD that are in a state.
    ///
    /// @param after the last one of the slice before
    List<Held> hold(UUID opd, State state, UUID after, int limit) {
        return jdbc.sql("""
                        SELECT id, state, effective_on, months_behind, reason FROM worker
                        WHERE opd_id = :opd AND state = :state AND id > :after ORDER BY id LIMIT :limit FOR UPDATE
                        """)
                .param("opd", opd)
                .param("state", state.name())
                .param("after", after)
                .param("limit", limit)
                .query(Workers::held)
                .list();
    }

    /// Moves held workers to a state; as many events as workers.
    void move(Collection<UUID> ids, Registration to) {
        int moved = jdbc.sql("""
                        UPDATE worker SET state = :state, effective_on = :on, months_behind = :months, reason = :reason,
                            version = version + 1
                        WHERE id = ANY(:ids)
                        """)
                .param("state", to.state().name())
                .param("on", to.on())
                .param("months", to instanceof Registration.Behind behind ? behind.months() : null)
                .param("reason", reason(to))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        if (moved != ids.size()) {
            throw new IllegalStateException("held " + ids.size() + " workers but moved " + moved);
        }
    }

    /// Empties every particular of a person who left; the row stays, because figures speak of it.
    void erase(UUID id) {
        int erased = jdbc.sql("""
                        UPDATE worker SET erased_at = now(), version = version + 1, nik_hash = NULL, nik_sealed = NULL,
                            nik_ending = NULL, name = NULL, staff_number = NULL, born_on = NULL, sex = NULL
                        WHERE id = :id AND erased_at IS NULL
                        """).param("id", id).update();
        if (erased != 1) {
            throw new IllegalStateException("not erased once: " + id);
        }
    }

    /// The open row of a person, whichever OPD it belongs to.
    public Optional<UUID> idOf(Person person) {
        return jdbc.sql("SELECT id FROM worker WHERE nik_hash = :hash AND state <> 'DELISTED'")
                .param("hash", person.nikHash())
                .query(UUID.class)
                .optional();
    }

    Optional<Worker> find(UUID opd, UUID id) {
        return jdbc.sql("""
                        SELECT id, nik_ending, name, staff_number, born_on, sex, segment, category, funding,
                            state, effective_on, months_behind, reason, version
                        FROM worker WHERE opd_id = :opd AND id = :id AND erased_at IS NULL
                        """).param("opd", opd).param("id", id).query(Worker::of).optional();
    }

    /// One page of an OPD's roster by id.
    ///
    /// @param state only people in this state; all when absent
    List<Worker> page(UUID opd, @Nullable State state, UUID after, int limit) {
        return (state == null ? jdbc.sql("""
                                SELECT id, nik_ending, name, staff_number, born_on, sex, segment, category, funding,
                                    state, effective_on, months_behind, reason, version
                                FROM worker WHERE opd_id = :opd AND erased_at IS NULL AND id > :after
                                ORDER BY id LIMIT :limit
                                """) : jdbc.sql("""
                                SELECT id, nik_ending, name, staff_number, born_on, sex, segment, category, funding,
                                    state, effective_on, months_behind, reason, version
                                FROM worker WHERE opd_id = :opd AND state = :state AND erased_at IS NULL AND id > :after
                                ORDER BY id LIMIT :limit
                                """).param("state", state.name()))
                .param("opd", opd)
                .param("after", after)
                .param("limit", limit)
                .query(Worker::of)
                .list();
    }

    private static JdbcClient.StatementSpec rows(List<Person> people, JdbcClient.StatementSpec statement) {
        return statement
                .param("hash", people.stream().map(Person::nikHash).toArray(byte[][]::new))
                .param("sealed", people.stream().map(Person::nikSealed).toArray(byte[][]::new))
                .param("ending", texts(people, Person::nikEnding))
                .param("name", texts(people, Person::name))
                .param("staff", texts(people, Person::staffNumber))
                .param("born", texts(people, person -> person.bornOn().toString()))
                .param("sex", texts(people, person -> person.sex().name()))
                .param("segment", texts(people, person -> person.segment().name()))
                .param("category", texts(people, person -> person.category().name()))
                .param("funding", texts(people, person -> person.funding().name()));
    }

    private static @Nullable String[] texts(List<Person> people, Function<Person, @Nullable String> column) {
        var texts = new ArrayList<@Nullable String>(people.size());
        people.forEach(person -> texts.add(column.apply(person)));
        return texts.toArray(new String[0]);
    }

    private static @Nullable String reason(Registration registration) {
        return switch (registration) {
            case Registration.Lapsed lapsed -> lapsed.reason().name();
            case Registration.Delisted delisted -> delisted.reason().name();
            case Registration.Listed _, Registration.Registered _, Registration.Active _, Registration.Behind _ -> null;
        };
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        var on = row.getObject("effective_on", LocalDate.class);
        return new Held(
                row.getObject("id", UUID.class),
                switch (State.valueOf(row.getString("state"))) {
                    case LISTED -> new Registration.Listed(on);
                    case REGISTERED -> new Registration.Registered(on);
                    case ACTIVE -> new Registration.Active(on);
                    case BEHIND -> new Registration.Behind(on, row.getInt("months_behind"));
                    case LAPSED -> new Registration.Lapsed(on, Change.Lapse.Reason.valueOf(row.getString("reason")));
                    case DELISTED ->
                        new Registration.Delisted(on, Change.Delist.Reason.valueOf(row.getString("reason")));
                });
    }
}
