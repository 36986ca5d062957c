package id.payung.notification.policy;

import id.payung.notification.batch.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `holiday`: days on which nobody works, of the nation (`ID`) or a region, with the decree they come
/// from.
@Component
class Holidays {

    private final JdbcClient jdbc;

    Holidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The holidays of each of these places from a day on.
    Map<String, Set<LocalDate>> of(Collection<String> places, LocalDate from) {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        jdbc.sql("SELECT region, day FROM holiday WHERE region = ANY (:places) AND day >= :from")
                .param("places", Rows.array(places))
                .param("from", from)
                .query(row -> {
                    days.computeIfAbsent(row.getString("region"), _ -> new HashSet<>())
                            .add(row.getObject("day", LocalDate.class));
                });
        return days;
    }

    /// A year's holidays of these places, in their order.
    List<Holiday> of(Collection<String> places, int year) {
        return jdbc.sql("""
                        SELECT region, day, name, source, set_by, set_at FROM holiday
                        WHERE region = ANY (:places) AND day >= make_date(:year, 1, 1) AND day < make_date(:year + 1, 1, 1)
                        ORDER BY day, region
                        """)
                .param("places", Rows.array(places))
                .param("year", year)
                .query((row, _) -> new Holiday(
                        row.getString("region"),
                        row.getObject("day", LocalDate.class),
                        row.getString("name"),
                        row.getString("source"),
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void put(Holiday holiday) {
        jdbc.sql("""
                        INSERT INTO holiday (region, day, name, source, set_by, set_at)
                        VALUES (:place, :day, :name, :source, :by, :at)
                        ON CONFLICT ON CONSTRAINT one_holiday_per_place_and_day
                        DO UPDATE SET (name, source, set_by, set_at)
                            = (excluded.name, excluded.source, excluded.set_by, excluded.set_at)
                        """)
                .param("place", holiday.place())
                .param("day", holiday.day())
                .param("name", holiday.name())
                .param("source", holiday.source())
                .param("by", holiday.setBy())
                .param("at", holiday.setAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove(String place, LocalDate day) {
        return jdbc.sql("DELETE FROM holiday WHERE region = :place AND day = :day")
                        .param("place", place)
                        .param("day", day)
                        .update()
                == 1;
    }

    /// @param source the decree that makes it one
    record Holiday(String place, LocalDate day, String name, String source, String setBy, Instant setAt) {}
}
