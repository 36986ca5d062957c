package id.payung.enrolment.lapse;

import id.payung.enrolment.calendar.Holidays;
import id.payung.enrolment.calendar.Zone;
import id.payung.enrolment.lapse.Payers.Payer;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.registration.SettleDues;
import id.payung.enrolment.registration.Workers;
import id.payung.enrolment.tariff.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The daily run: who has one unpaid month more falls behind or lapses, who is about to lapse is announced.
///
/// A chunk is one transaction and looks at what is so now, not at what a run remembers: a run that was killed is
/// begun again and finds what is left, and two runs at once take turns and do each thing once.
@Component
class LapseUnpaid {

    private static final Logger LOG = LoggerFactory.getLogger(LapseUnpaid.class);
    private static final String ACTOR = "lapse-clock";
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final Payers payers;
    private final LapseRuns runs;
    private final SettleDues settle;
    private final Workers workers;
    private final Rules rules;
    private final Holidays holidays;
    private final Ledger ledger;
    private final LapseProperties properties;

    LapseUnpaid(
            Payers payers,
            LapseRuns runs,
            SettleDues settle,
            Workers workers,
            Rules rules,
            Holidays holidays,
            Ledger ledger,
            LapseProperties properties) {
        this.payers = payers;
        this.runs = runs;
        this.settle = settle;
        this.workers = workers;
        this.rules = rules;
        this.holidays = holidays;
        this.ledger = ledger;
        this.properties = properties;
    }

    /// Works through the day that it is now in each zone, unless that was done.
    ///
    /// @return how many people were moved or told something
    long runWhereItIsDue(Clock clock) {
        long changed = 0;
        for (var zone : Zone.values()) {
            var day = zone.today(clock);
            if (!runs.done(zone, day)) {
                changed += run(zone, day);
            }
        }
        return changed;
    }

    /// Works through a day in one zone, whether that was done before or not.
    long run(Zone zone, LocalDate day) {
        var arrears = new Arrears(rules.read(), holidays.read());
        var owed = Owed.on(day, arrears);
        long changed = 0;
        var after = BEFORE_ALL;
        while (!after.equals(BEHIND_ALL)) {
            var from = after;
            var last = payers.last(from, properties.chunk()).orElse(BEHIND_ALL);
            changed += ledger.record(ACTOR, () -> chunk(zone, arrears, owed, from, last));
            after = last;
        }
        runs.finish(zone, day, changed);
        LOG.info("lapse run ended zone={} day={} changed={}", zone, day, changed);
        return changed;
    }

    private long chunk(Zone zone, Arrears arrears, Owed owed, UUID after, UUID last) {
        runs.takeTurn();
        var chunk = payers.between(zone, owed, after, last);
        if (!chunk.isEmpty()) {
            settle.settle(chunk.stream()
                    .map(payer ->
                            arrears.dues(payer.worker(), payer.segment(), payer.paidUntil(), owed.day(), owed.day()))
                    .toList());
            announce(chunk, arrears, owed.day());
        }
        return chunk.size();
    }

    private void announce(List<Payer> chunk, Arrears arrears, LocalDate day) {
        Map<Optional<LocalDate>, List<UUID>> untold = new HashMap<>();
        for (var payer : chunk) {
            var lapsesOn = arrears.announced(payer.segment(), payer.paidUntil(), day);
            if (!Objects.equals(lapsesOn, payer.told())) {
                untold.computeIfAbsent(Optional.ofNullable(lapsesOn), _ -> new ArrayList<>())
                        .add(payer.worker());
            }
        }
        untold.forEach((lapsesOn, ids) -> workers.announceLapse(ids, lapsesOn.orElse(null)));
    }
}
