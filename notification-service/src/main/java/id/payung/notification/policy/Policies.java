package id.payung.notification.policy;

import id.payung.notification.batch.Rows;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Reason;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables `reason_policy` and `rhythm_policy`. Of the rows that apply on a day the nearest place wins, and there
/// the latest row; where there is none, the standard.
@Component
public class Policies {

    private final JdbcClient jdbc;

    Policies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What applies to each of these, each on its own calendar day.
    public Map<UUID, Policy> of(Collection<Opd> opds, Instant now) {
        String[] ids = Rows.array(opds.stream().map(Opd::id).toList());
        String[] regions = opds.stream()
                .flatMap(opd -> opd.region().upwards().stream())
                .distinct()
                .toArray(String[]::new);
        List<RuleRow> rules = jdbc.sql("""
                        SELECT region, opd_id, reason, valid_from, alarming, grace_days, people, percent
                        FROM reason_policy WHERE opd_id = ANY (:opds::uuid[]) OR region = ANY (:regions)
                        """)
                .param("opds", ids)
                .param("regions", regions)
                .query(Policies::rule)
                .list();
        List<RhythmRow> rhythms = jdbc.sql("""
                        SELECT region, opd_id, valid_from, reminder_days, quiet_days, reopen_days, work_from, work_until,
                               work_days, news_at_any_hour
                        FROM rhythm_policy WHERE opd_id = ANY (:opds::uuid[]) OR region = ANY (:regions)
                        """)
                .param("opds", ids)
                .param("regions", regions)
                .query(Policies::rhythm)
                .list();
        Map<UUID, Policy> policies = new HashMap<>();
        for (Opd opd : opds) {
            policies.put(opd.id(), of(opd, opd.region().today(now), rules, rhythms));
        }
        return policies;
    }

    /// What applies to this one on its calendar day.
    public Policy of(Opd opd, Instant now) {
        return Objects.requireNonNull(of(List.of(opd), now).get(opd.id()));
    }

    private static Policy of(Opd opd, LocalDate today, List<RuleRow> rules, List<RhythmRow> rhythms) {
        Map<Reason, Rule> chosen = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            chosen.put(
                    reason,
                    nearest(opd, today, rules, row -> row.reason() == reason)
                            .map(RuleRow::rule)
                            .orElseGet(() -> Rule.standard(reason)));
        }
        return new Policy(
                chosen,
                nearest(opd, today, rhythms, _ -> true).map(RhythmRow::rhythm).orElse(Rhythm.STANDARD));
    }

    private static <R extends Dated> Optional<R> nearest(Opd opd, LocalDate today, List<R> rows, Predicate<R> about) {
        return Place.of(opd).stream()
                .map(place -> rows.stream()
                        .filter(about)
                        .filter(row -> row.place().equals(place) && !row.from().isAfter(today))
                        .max((a, b) -> a.from().compareTo(b.from())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static RuleRow rule(ResultSet row, int number) throws SQLException {
        return new RuleRow(
                place(row),
                row.getObject("valid_from", LocalDate.class),
                Reason.valueOf(row.getString("reason")),
                new Rule(
                        row.getBoolean("alarming"),
                        row.getInt("grace_days"),
                        row.getInt("people"),
                        row.getInt("percent")));
    }

    private static RhythmRow rhythm(ResultSet row, int number) throws SQLException {
        return new RhythmRow(
                place(row),
                row.getObject("valid_from", LocalDate.class),
                new Rhythm(
                        row.getInt("reminder_days"),
                        row.getInt("quiet_days"),
                        row.getInt("reopen_days"),
                        row.getObject("work_from", LocalTime.class),
                        row.getObject("work_until", LocalTime.class),
                        days(row.getArray("work_days")),
                        row.getBoolean("news_at_any_hour")));
    }

    private static Set<DayOfWeek> days(Array numbers) throws SQLException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream((Integer[]) numbers.getArray())
                .map(Objects::requireNonNull)
                .map(DayOfWeek::of)
                .forEach(days::add);
        return days;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("region"), row.getObject("opd_id", UUID.class));
    }

    private interface Dated {
        Place place();

        LocalDate from();
    }

    private record RuleRow(Place place, LocalDate from, Reason reason, Rule rule) implements Dated {}

    private record RhythmRow(Place place, LocalDate from, Rhythm rhythm) implements Dated {}
}
