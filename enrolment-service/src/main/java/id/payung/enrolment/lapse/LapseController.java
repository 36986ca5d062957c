package id.payung.enrolment.lapse;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.calendar.Holidays;
import id.payung.enrolment.calendar.Zone;
import id.payung.enrolment.edge.Pages;
import id.payung.enrolment.lapse.Payers.Group;
import id.payung.enrolment.lapse.Payers.Lapsing;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.readlog.ReadLog;
import id.payung.enrolment.tariff.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LapseController {

    private static final int LONGEST_PAGE = 1_000;
    private static final int DAYS_AHEAD = 400;
    private static final int RUNS_SHOWN = 100;

    private final Opds opds;
    private final Payers payers;
    private final Rules rules;
    private final Holidays holidays;
    private final LapseUnpaid lapse;
    private final LapseRuns runs;
    private final ReadLog reads;
    private final Clock clock;

    LapseController(
            Opds opds,
            Payers payers,
            Rules rules,
            Holidays holidays,
            LapseUnpaid lapse,
            LapseRuns runs,
            ReadLog reads,
            Clock clock) {
        this.opds = opds;
        this.payers = payers;
        this.rules = rules;
        this.holidays = holidays;
        this.lapse = lapse;
        this.runs = runs;
        this.reads = reads;
        this.clock = clock;
    }

    /// What comes if nothing is paid.
    ///
    /// @param keptFrom first month that the OPD keeps here; absent: nobody is judged
    /// @param protectedNow people active or behind today who are judged
    /// @param lapsing those of them without protection on the day
    /// @param lapsingByDay the same by their first day without protection
    /// @param behind those still protected on the day, by unpaid months; 0 are paid up
    /// @param people one page of those who lapse
    /// @param next give it as `after` to read on; absent on the last page
    record Preview(
            LocalDate on,
            @Nullable YearMonth keptFrom,
            long protectedNow,
            long lapsing,
            Map<LocalDate, Long> lapsingByDay,
            Map<Integer, Long> behind,
            List<Lapsing> people,
            @Nullable UUID next) {}

    /// Who of an OPD is without protection on a day if nothing is paid until then.
    ///
    /// @param on a day from today to 400 days ahead, today when absent
    /// @param limit 1 to 1,000
    @GetMapping("/api/v1/opds/{opd}/lapse-preview")
    Preview preview(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID after,
            @RequestParam(defaultValue = "200") int limit) {
        var whose = opds.seenBy(caller, opd);
        var today = Zone.of(whose.region()).today(clock);
        var day = on == null ? today : on;
        if (day.isBefore(today) || day.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw CommonProblem.BAD_PARAMETER.because(
                    "on: hari ini sampai 400 hari ke depan. / From today to 400 days ahead.");
        }
        Pages.requireWithin(limit, LONGEST_PAGE);
        var owed = Owed.on(day, new Arrears(rules.read(), holidays.read()));
        var page = payers.lapsing(opd, owed, after, limit);
        reads.record(
                caller,
                "GET /opds/{opd}/lapse-preview",
                whose,
                page.stream().map(Lapsing::worker).toList());
        return preview(day, payers.keptFrom(opd), payers.groups(opd, owed), page, limit);
    }

    private static Preview preview(
            LocalDate day, @Nullable YearMonth keptFrom, List<Group> groups, List<Lapsing> page, int limit) {
        var byDay = new TreeMap<LocalDate, Long>();
        var behind = new TreeMap<Integer, Long>();
        for (var group : groups) {
            var lapsesOn = group.lapsesOn();
            if (lapsesOn != null && !lapsesOn.isAfter(day)) {
                byDay.merge(lapsesOn, group.people(), Long::sum);
            } else {
                behind.merge(group.unpaid(), group.people(), Long::sum);
            }
        }
        return new Preview(
                day,
                keptFrom,
                groups.stream().mapToLong(Group::people).sum(),
                byDay.values().stream().mapToLong(Long::longValue).sum(),
                byDay,
                behind,
                page,
                page.size() < limit ? null : page.getLast().worker());
    }

    /// @param changed people who were moved or told something
    record Ran(long changed) {}

    /// Runs the lapse clock now, for the day that it is in each zone; a day that was done is done again.
    @PostMapping("/api/v1/lapse-runs")
    Ran run() {
        long changed = 0;
        for (var zone : Zone.values()) {
            changed += lapse.run(zone, zone.today(clock));
        }
        return new Ran(changed);
    }

    /// The last days that were worked through.
    @GetMapping("/api/v1/lapse-runs")
    List<LapseRuns.Run> last() {
        return runs.last(RUNS_SHOWN);
    }
}
