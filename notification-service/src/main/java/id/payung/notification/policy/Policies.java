package id.payung.notification.policy;

import static java.util.stream.Collectors.groupingBy;

import id.payung.notification.batch.Rows;
import id.payung.notification.policy.Agenda.Hours;
import id.payung.notification.policy.Policy.Language;
import id.payung.notification.policy.Policy.Rhythm;
import id.payung.notification.policy.Policy.Rule;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Opd.Contact;
import id.payung.notification.standing.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The table `policy`. Of what applies on a day the nearest place that says something wins; where none does, the
/// standard.
@Component
public class Policies {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Holidays holidays;
    private final Contacts contacts;

    Policies(JdbcClient jdbc, Holidays holidays, Contacts contacts) {
        this.jdbc = jdbc;
        this.holidays = holidays;
        this.contacts = contacts;
    }

    /// What applies to each of these, each on its own calendar day: three statements for any number.
    public Map<UUID, Policy> of(Collection<Opd> opds, Instant now) {
        return of(opds, now, List.of());
    }

    /// What applies to this one on its calendar day.
    public Policy of(Opd opd, Instant now) {
        return Objects.requireNonNull(of(List.of(opd), now).get(opd.id()));
    }

    /// @param more entries as if they had been made, too
    Map<UUID, Policy> of(Collection<Opd> opds, Instant now, List<Entry> more) {
        Set<Region> regions = new HashSet<>();
        opds.forEach(opd -> regions.add(opd.region()));
        List<String> codes = regions.stream()
                .flatMap(region -> region.upwards().stream())
                .distinct()
                .toList();
        Map<Place, List<Entry>> entries = Stream.concat(
                        entries(opds.stream().map(Opd::id).toList(), codes).stream(), more.stream())
                .collect(groupingBy(Entry::place));
        Map<String, Set<LocalDate>> free = holidays.of(codes, LocalDate.ofInstant(now, ZoneOffset.UTC));
        Map<String, List<Contact>> superiors = contacts.of(codes);
        Map<UUID, Policy> policies = new HashMap<>();
        for (Opd opd : opds) {
            Layers layers = Layers.of(Place.around(opd), entries, opd.region().today(now));
            policies.put(opd.id(), layers.policy(opd.region(), free, superiors));
        }
        return policies;
    }

    /// What a place comes to on a day, all parts filled.
    Setting effective(List<Place> around, LocalDate today) {
        Map<Place, List<Entry>> entries = entries(
                        around.stream().map(Place::opd).filter(Objects::nonNull).toList(),
                        around.stream()
                                .map(Place::region)
                                .filter(Objects::nonNull)
                                .toList())
                .stream()
                .collect(groupingBy(Entry::place));
        return Layers.of(around, entries, today).filled();
    }

    /// What a place itself ever set, the latest first.
    List<Entry> history(Place place, int limit) {
        return jdbc.sql("""
                        SELECT region, opd_id, valid_from, setting, set_by, set_at FROM policy
                        WHERE region = :region::text OR opd_id = :opd::uuid
                        ORDER BY valid_from DESC, set_at DESC, id DESC LIMIT :limit
                        """)
                .param("region", place.region())
                .param("opd", place.opd())
                .param("limit", limit)
                .query(Policies::entry)
                .list();
    }

    void add(Entry entry) {
        jdbc.sql("""
                        INSERT INTO policy (region, opd_id, valid_from, setting, set_by, set_at)
                        VALUES (:region, :opd::uuid, :from, :setting::jsonb, :by, :at)
                        """)
                .param("region", entry.place().region())
                .param("opd", entry.place().opd())
                .param("from", entry.from())
                .param("setting", MAPPER.writeValueAsString(entry.setting()))
                .param("by", entry.setBy())
                .param("at", entry.setAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Entry> entries(Collection<UUID> opds, Collection<String> regions) {
        return jdbc.sql("""
                        SELECT region, opd_id, valid_from, setting, set_by, set_at FROM policy
                        WHERE opd_id = ANY (:opds::uuid[]) OR region = ANY (:regions)
                        """)
                .param("opds", Rows.array(opds))
                .param("regions", Rows.array(regions))
                .query(Policies::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                new Place(row.getString("region"), row.getObject("opd_id", UUID.class)),
                row.getObject("valid_from", LocalDate.class),
                MAPPER.readValue(row.getString("setting"), Setting.class),
                row.getString("set_by"),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }

    /// What a place set, from which day on, and who said so when. Of two for the same day the later one counts.
    record Entry(Place place, LocalDate from, Setting setting, String setBy, Instant setAt) {

        static final Comparator<Entry> LATEST =
                Comparator.comparing(Entry::from).thenComparing(Entry::setAt);

        boolean isInForce(LocalDate day) {
            return !from.isAfter(day);
        }
    }

    /// Settings in force on a day, from the nearest place to the widest.
    private record Layers(List<Setting> settings) {

        static Layers of(List<Place> around, Map<Place, List<Entry>> entries, LocalDate today) {
            return new Layers(around.stream()
                    .flatMap(place -> entries.getOrDefault(place, List.of()).stream()
                            .filter(entry -> entry.isInForce(today))
                            .max(Entry.LATEST)
                            .stream())
                    .map(Entry::setting)
                    .toList());
        }

        Setting filled() {
            return new Setting(
                    rules(),
                    first(Setting::rhythm).orElse(Rhythm.STANDARD),
                    first(Setting::hours).orElse(Hours.STANDARD),
                    first(Setting::escalation).orElse(Policy.STANDARD_ESCALATION),
                    first(Setting::language).orElse(Language.ID));
        }

        Policy policy(Region region, Map<String, Set<LocalDate>> free, Map<String, List<Contact>> superiors) {
            Set<LocalDate> holidays = new HashSet<>();
            region.upwards().forEach(code -> holidays.addAll(free.getOrDefault(code, Set.of())));
            Rhythm rhythm = first(Setting::rhythm).orElse(Rhythm.STANDARD);
            Hours hours = first(Setting::hours).orElse(Hours.STANDARD);
            return new Policy(
                    rules(),
                    rhythm,
                    new Agenda(region.zone(), rhythm, hours, holidays),
                    first(Setting::escalation).orElse(Policy.STANDARD_ESCALATION),
                    first(Setting::language).orElse(Language.ID),
                    Contacts.nearest(region, superiors));
        }

        private Map<Reason, Rule> rules() {
            Map<Reason, Rule> rules = new EnumMap<>(Reason.class);
            for (Reason reason : Reason.values()) {
                rules.put(reason, first(setting -> setting.rule(reason)).orElseGet(() -> Rule.standard(reason)));
            }
            return rules;
        }

        private <T> Optional<T> first(Function<Setting, @Nullable T> part) {
            return settings.stream().map(part).flatMap(Stream::ofNullable).findFirst();
        }
    }
}
