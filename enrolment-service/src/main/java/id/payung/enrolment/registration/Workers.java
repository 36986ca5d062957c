package id.payung.enrolment.registration;

import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.JoinRoster.Listing;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /// Puts people on the roster who are on none.
    ///
    /// @param first what they become
    /// @param listedOn first day on the roster of who is registered at once; null when they are only listed
    /// @return ids of those who were on none, by the hash of their NIK
    Map<ByteBuffer, UUID> insert(Opd opd, Registration first, @Nullable LocalDate listedOn, List<Person> people) {
        var ids = new HashMap<ByteBuffer, UUID>(people.size() * 2);
        rows(people, jdbc.sql("""
                        INSERT INTO worker (opd_id, region, state, effective_on, listed_on, nik_hash, nik_sealed, nik_ending, name,
                            staff_number, born_on, sex, segment, category, funding)
                        SELECT :opd, :region, :state, :effective, :listed::date, row.* FROM
                        """ + ROWS + """
                        ON CONFLICT (nik_hash) WHERE on_roster DO NOTHING
                        RETURNING nik_hash, id
                        """))
                .param("opd", opd.id())
                .param("region", opd.region())
                .param("state", first.state().name())
                .param("effective", first.on())
                .param("listed", listedOn)
                .query(row -> {
                    ids.put(ByteBuffer.wrap(row.getBytes("nik_hash")), row.getObject("id", UUID.class));
                });
        return ids;
    }

    /// Brings up to date what is known of people who are on a roster.
    ///
    /// @return CHANGED, UNCHANGED or ELSEWHERE, by the hash of the NIK
    Map<ByteBuffer, Listing> update(Opd opd, List<Person> people) {
        var verdicts = new HashMap<ByteBuffer, Listing>();
        rows(people, jdbc.sql("""
                        WITH changed AS (
                            UPDATE worker w SET name = row.name, staff_number = row.staff_number, born_on = row.born_on,
                                sex = row.sex, segment = row.segment, category = row.category, funding = row.funding,
                                version = w.version + 1
                            FROM
                        """ + ROWS + """
                            WHERE w.nik_hash = row.nik_hash AND w.on_roster AND w.opd_id = :opd
                                AND (w.name, w.staff_number, w.born_on, w.sex, w.segment, w.category, w.funding) IS DISTINCT FROM
                                    (row.name, row.staff_number, row.born_on, row.sex, row.segment, row.category, row.funding)
                            RETURNING w.nik_hash)
                        SELECT w.nik_hash, CASE WHEN w.opd_id <> :opd THEN 'ELSEWHERE' WHEN changed.nik_hash IS NULL
                            THEN 'UNCHANGED' ELSE 'CHANGED' END AS verdict
                        FROM worker w LEFT JOIN changed USING (nik_hash)
                        WHERE w.nik_hash = ANY(:hash) AND w.on_roster
                        """)).param("opd", opd.id()).query(row -> {
            verdicts.put(ByteBuffer.wrap(row.getBytes("nik_hash")), Listing.valueOf(row.getString("verdict")));
        });
        return verdicts;
    }

    /// Announces the day on which protection ends unless something is paid, or withdraws it: for those of these workers
    /// who are protected and were not told so before. Tells `worker.lapse-announced.v1`.
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

    /// Moves held workers to a state; as many events as workers.
    public void move(Collection<UUID> ids, Registration to) {
        int moved = jdbc.sql("""
                        UPDATE worker SET state = :state, effective_on = :on, months_behind = :months, reason = :reason,
                            version = version + 1
                        WHERE id = ANY(:ids)
                        """)
                .param("state", to.state().name())
                .param("on", to.on())
                .param("months", to.monthsBehind())
                .param("reason", to.reasonName())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        if (moved != ids.size()) {
            throw new IllegalStateException("held " + ids.size() + " workers but moved " + moved);
        }
    }

    /// Empties every particular of a person who left; the row stays, because figures speak of it.
    public void erase(UUID id) {
        int erased = jdbc.sql("""
                        UPDATE worker SET erased_at = now(), version = version + 1, nik_hash = NULL, nik_sealed = NULL,
                            nik_ending = NULL, name = NULL, staff_number = NULL, born_on = NULL, sex = NULL
                        WHERE id = :id AND erased_at IS NULL
                        """).param("id", id).update();
        if (erased != 1) {
            throw new IllegalStateException("not erased once: " + id);
        }
    }

    /// Moves the next people of some groups to a state, in one statement; as many events as workers. Who has left the
    /// group since it was counted stays where they are.
    ///
    /// @param after the last one of the slice before
    public Groups.Moved move(UUID opd, Groups.Going going, Registration to, UUID after, int limit) {
        var alike = going.groups();
        return going.where()
                .bind(jdbc.sql("""
                        WITH chosen AS (
                            SELECT id FROM worker
                            WHERE opd_id = :opd AND state = :state AND id > :after
                                AND (effective_on, coalesce(months_behind, 0), coalesce(reason, ''))
                                    IN (SELECT * FROM unnest(:days::date[], :behind, :reasons))
                                AND CASE WHEN NOT :canFollow OR effective_on < :on THEN true ELSE NOT history_holds(id, :step::jsonb) END
                        """ + Where.SQL + """
                            ORDER BY id LIMIT :limit FOR UPDATE),
                        moved AS (
                            UPDATE worker w SET state = :to, effective_on = :on, months_behind = :months, reason = :reason,
                                version = w.version + 1
                            FROM chosen WHERE w.id = chosen.id RETURNING w.id)
                        SELECT count(*) AS people, (SELECT id FROM chosen ORDER BY id DESC LIMIT 1) AS last FROM moved
                        """))
                .param("opd", opd)
                .param("state", going.state().name())
                .param("after", after)
                .param(
                        "days",
                        alike.stream()
                                .map(one -> one.registration().on().toString())
                                .toArray(String[]::new))
                .param(
                        "behind",
                        alike.stream()
                                .map(one -> Objects.requireNonNullElse(
                                        one.registration().monthsBehind(), 0))
                                .toArray(Integer[]::new))
                .param(
                        "reasons",
                        alike.stream()
                                .map(one -> Objects.requireNonNullElse(
                                        one.registration().reasonName(), ""))
                                .toArray(String[]::new))
                .param("canFollow", going.state().canFollow(to.state()))
                .param("step", to.asStep())
                .param("to", to.state().name())
                .param("on", to.on())
                .param("months", to.monthsBehind())
                .param("reason", to.reasonName())
                .param("limit", limit)
                .query((row, _) -> new Groups.Moved(row.getInt("people"), row.getObject("last", UUID.class)))
                .single();
    }

    /// Puts a held worker where a corrected history ends; tells `worker.corrected.v1` with the moves of the correction.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when the person is on a roster again since
    public void correct(UUID id, Registration now, UUID correction) {
        jdbc.sql("""
                        UPDATE worker SET state = :state, effective_on = :on, months_behind = :months, reason = :reason,
                            correction_id = :correction, version = version + 1
                        WHERE id = :id
                        """)
                .param("state", now.state().name())
                .param("on", now.on())
                .param("months", now.monthsBehind())
                .param("reason", now.reasonName())
                .param("correction", correction)
                .param("id", id)
                .update();
    }

    /// Says how a held worker is employed; tells `worker.appointed.v1`.
    public void appoint(UUID id, Employment employment, LocalDate from, @Nullable LocalDate skUntil) {
        jdbc.sql("""
                        UPDATE worker SET employment = :employment, employment_from = :from, sk_until = :until,
                            version = version + 1
                        WHERE id = :id
                        """)
                .param("employment", employment.name())
                .param("from", from)
                .param("until", skUntil)
                .param("id", id)
                .update();
    }

    /// Counts a held worker in another category; tells `worker.reclassified.v1` unless it is the present one.
    public void reclassify(UUID id, Category category) {
        jdbc.sql(
                        "UPDATE worker SET category = :category, version = version + 1 WHERE id = :id AND category <> :category")
                .param("category", category.name())
                .param("id", id)
                .update();
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
}
