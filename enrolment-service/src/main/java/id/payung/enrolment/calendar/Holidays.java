package id.payung.enrolment.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Owner of the table `holiday`.
@Component
public class Holidays {

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A day on which nothing is due.
    ///
    /// @param source who decided it, such as the joint decree of a year
    record Holiday(LocalDate day, String name, String source) {}

    public WorkingDays read() {
        return new WorkingDays(Set.copyOf(
                jdbc.sql("SELECT day FROM holiday").query(LocalDate.class).list()));
    }

    List<Holiday> of(int year) {
        return jdbc.sql("""
                        SELECT day, name, source FROM holiday
                        WHERE day >= make_date(:year, 1, 1) AND day < make_date(:year + 1, 1, 1) ORDER BY day
                        """)
                .param("year", year)
                .query((row, _) -> new Holiday(
                        row.getObject("day", LocalDate.class), row.getString("name"), row.getString("source")))
                .list();
    }

    void put(Holiday holiday, String actor) {
        jdbc.sql("""
                        INSERT INTO holiday (day, name, source, added_by) VALUES (:day, :name, :source, :actor)
                        ON CONFLICT (day) DO UPDATE SET name = excluded.name, source = excluded.source,
                            added_by = excluded.added_by, added_at = now()
                        """)
                .param("day", holiday.day())
                .param("name", holiday.name().strip())
                .param("source", holiday.source().strip())
                .param("actor", actor)
                .update();
    }

    void remove(LocalDate day) {
        jdbc.sql("DELETE FROM holiday WHERE day = :day").param("day", day).update();
    }
}
