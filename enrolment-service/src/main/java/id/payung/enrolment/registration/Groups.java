package id.payung.enrolment.registration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People of the table `worker` by what decides what can become of them: few groups, however many people.
@Component
public class Groups {

    private final JdbcClient jdbc;

    Groups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// People of a state that [Registration] treats alike.
    ///
    /// @param made whether they have had the change in question before
    public record Alike(Registration registration, boolean made, int people) {

        public Registration.Outcome after(Change change) {
            return made ? new Registration.Outcome.Repeated() : registration.after(change);
        }
    }

    /// The people of a state whom [Registration] lets go, group by group.
    public record Going(State state, Where where, List<Alike> groups) {}

    /// @param last the last one moved, from whom to go on; null when there was none
    public record Moved(int people, @Nullable UUID last) {}

    /// People of a state by what decides whether a change is possible, few groups for however many people.
    public List<Alike> of(UUID opd, State state, Where where, Registration target) {
        return where.bind(jdbc.sql("""
                        SELECT state, effective_on, months_behind, reason, made, count(*) AS people
                        FROM (SELECT state, effective_on, months_behind, reason,
                                CASE WHEN NOT :canFollow OR effective_on < :on THEN false ELSE history_holds(id, :step::jsonb) END AS made
                            FROM worker WHERE opd_id = :opd AND state = :state
                        """ + Where.SQL + """
                        ) person
                        GROUP BY state, effective_on, months_behind, reason, made ORDER BY effective_on
                        """))
                .param("opd", opd)
                .param("state", state.name())
                .param("on", target.on())
                .param("canFollow", state.canFollow(target.state()))
                .param("step", target.asStep())
                .query((row, _) ->
                        new Alike(FindWorkers.registration(row), row.getBoolean("made"), row.getInt("people")))
                .list();
    }

    /// Some people of a group.
    public List<UUID> some(UUID opd, Alike group, Where where, int limit) {
        return where.bind(jdbc.sql("""
                        SELECT id FROM worker WHERE opd_id = :opd AND state = :state AND effective_on = :on
                        """ + Where.SQL + """
                        ORDER BY id LIMIT :limit
                        """))
                .param("opd", opd)
                .param("state", group.registration().state().name())
                .param("on", group.registration().on())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
