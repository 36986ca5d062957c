package id.payung.notification.policy;

import id.payung.notification.policy.Authority.Known;
import id.payung.notification.policy.Policies.Entry;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Standing;
import id.payung.notification.standing.Standings;
import id.payung.notification.standing.Standings.Query;
import id.payung.notification.standing.Standings.Sort;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sets the policy of a place from a day on, or says beforehand what that would come to.
@Component
class SetPolicy {

    private static final int SLICE = 500;
    private static final int MOST_SLICES = 20;

    private final Policies policies;
    private final Standings standings;
    private final Clock clock;

    SetPolicy(Policies policies, Standings standings, Clock clock) {
        this.policies = policies;
        this.standings = standings;
        this.clock = clock;
    }

    /// The past stays what it was: the day is today, in the place's calendar, or later. What a repeat says is said
    /// already.
    @Transactional
    void set(Known known, LocalDate from, Setting setting, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = known.calendar().today(now);
        Bounds.must(
                !from.isBefore(today),
                "from: paling cepat hari ini, %s".formatted(today),
                "from: today, %s, or later".formatted(today));
        boolean said = policies.history(known.place(), SLICE).stream()
                .filter(entry -> entry.from().equals(from))
                .findFirst()
                .filter(entry -> entry.setting().equals(setting))
                .isPresent();
        if (!said) {
            policies.add(new Entry(known.place(), from, setting, by, now));
            standings.lookAgainAt(known.whom());
        }
    }

    /// How many alerts there would be by reason, now and with the setting, of at most so many OPDs.
    Preview preview(Known known, Setting setting) {
        Instant now = clock.instant();
        Entry candidate = new Entry(known.place(), known.calendar().today(now), setting, "", Instant.MAX);
        Map<Reason, Integer> present = new EnumMap<>(Reason.class);
        Map<Reason, Integer> then = new EnumMap<>(Reason.class);
        int seen = 0;
        Optional<UUID> after = Optional.empty();
        for (int slice = 0; slice < MOST_SLICES; slice++) {
            Standings.Page page =
                    standings.page(new Query(known.whom(), Optional.empty(), Sort.ID, after, SLICE), _ -> true);
            count(page.standings(), now, List.of(), present);
            count(page.standings(), now, List.of(candidate), then);
            seen += page.standings().size();
            after = page.next();
            if (after.isEmpty()) {
                break;
            }
        }
        return new Preview(seen, after.isEmpty(), present, then);
    }

    private void count(List<Standing> some, Instant now, List<Entry> more, Map<Reason, Integer> alerts) {
        List<Opd> opds = some.stream().map(Standing::opd).toList();
        Map<UUID, Policy> applying = policies.of(opds, now, more);
        for (Standing standing : some) {
            Policy policy = Objects.requireNonNull(applying.get(standing.opd().id()));
            LocalDate today = standing.opd().region().today(now);
            for (Reason reason : Reason.values()) {
                policy.alarming(reason, standing, today).ifPresent(_ -> alerts.merge(reason, 1, Integer::sum));
            }
        }
    }

    /// @param complete false where there are more OPDs than were looked at
    /// @param present alerts by reason as policy is now
    /// @param then alerts by reason with the setting
    record Preview(int opds, boolean complete, Map<Reason, Integer> present, Map<Reason, Integer> then) {}
}
