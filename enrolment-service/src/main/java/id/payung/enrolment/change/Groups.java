package id.payung.enrolment.change;

import id.payung.enrolment.change.ChangeRegistrations.Where;
import id.payung.enrolment.registration.Change;
import id.payung.enrolment.registration.Registration;
import id.payung.enrolment.registration.State;
import id.payung.enrolment.registration.Workers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People of the table `worker` by what decides what can become of them: few groups, however many people.
@Component
class Groups {

    private static final String WHERE = """
            AND (:category::text IS NULL OR category = :category) AND (:segment::text IS NULL OR segment = :segment)
            AND (:funding::text IS NULL OR funding = :funding)
            AND (:listedBefore::date IS NULL OR listed_at < :listedBefore::date::timestamp AT TIME ZONE 'Asia/Jakarta')
            AND (:skUntilBefore::date IS NULL OR sk_until < :skUntilBefore)
            """;

    private final JdbcClient jdbc;

    Groups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// People of a state that [Registration] treats alike.
    ///
    /// @param made whether they have had the change in question before
    record Alike(Registration registration, boolean made, int people) {

        Registration.Outcome after(Change change) {
            return made ? new Registration.Outcome.Repeated() : registration.after(change);
        }
    }

    /// The people of a state whom [Registration] lets go, group by group.
    record Going(State state, Where where, List<Alike> groups) {}

    /// @param last the last one moved, from whom to go on; null when there was none
    record Moved(int people, @Nullable UUID last) {}

    /// People of a state by what decides whether a change is possible, few groups for however many people.
    List<Alike> of(UUID opd, State state, Where where, Registration target) {
        return where(where, jdbc.sql("""
                        SELECT state, effective_on, months_behind, reason, made, count(*) AS people
                        FROM (SELECT state, effective_on, months_behind, reason,
                                CASE WHEN NOT :canFollow OR effective_on < :on THEN false ELSE history_holds(id, :step::jsonb) END AS made
                            FROM worker WHERE opd_id = :opd AND state = :state
                        """ + WHERE + """
                        ) person
                        GROUP BY state, effective_on, months_behind, reason, made ORDER BY effective_on
                        """))
                .param("opd", opd)
                .param("state", state.name())
                .param("on", target.on())
                .param("canFollow", state.canFollow(target.state()))
                .param("step", target.asStep())
                .query((row, _) -> new Alike(Workers.registration(row), row.getBoolean("made"), row.getInt("people")))
                .list();
    }

    /// Some people of a group.
    List<UUID> some(UUID opd, Alike group, Where where, int limit) {
        return where(where, jdbc.sql("""
                        SELECT id FROM worker WHERE opd_id = :opd AND state = :state AND effective_on = :on
                        """ + WHERE + """
                        ORDER BY id LIMIT :limit
                        """))
                .param("opd", opd)
                .param("state", group.registration().state().name())
                .param("on", group.registration().on())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /// Moves the next people of some groups to a state, in one statement; as many events as workers. Who has left the
    /// group since it was counted stays where they are.
    ///
    /// @param after the last one of the slice before
    Moved move(UUID opd, Going going, Registration to, UUID after, int limit) {
        var alike = going.groups();
        return where(going.where(), jdbc.sql("""
                        WITH chosen AS (
                            SELECT id FROM worker
                            WHERE opd_id = :opd AND state = :state AND id > :after
                                AND (effective_on, coalesce(months_behind, 0), coalesce(reason, ''))
                                    IN (SELECT * FROM unnest(:days::date[], :behind, :reasons))
                                AND CASE WHEN NOT :canFollow OR effective_on < :on THEN true ELSE NOT history_holds(id, :step::jsonb) END
                        """ + WHERE + """
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
                .query((row, _) -> new Moved(row.getInt("people"), row.getObject("last", UUID.class)))
                .single();
    }

    private static JdbcClient.StatementSpec where(Where where, JdbcClient.StatementSpec statement) {
        return statement
                .param("category", name(where.category()))
                .param("segment", name(where.segment()))
                .param("funding", name(where.funding()))
                .param("listedBefore", where.listedBefore())
                .param("skUntilBefore", where.skUntilBefore());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
