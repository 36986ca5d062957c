package id.payung.enrolment.lapse;

import id.payung.enrolment.calendar.DueDates;
import id.payung.enrolment.calendar.WorkingDays;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.registration.SettleDues.Dues;
import id.payung.enrolment.tariff.Tariffs;
import id.payung.enrolment.tariff.Tariffs.Term;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What follows from the last month that is paid, on a day.
///
/// A month is unpaid from the day after its due day on. Within the grace a person is behind; with one more unpaid
/// month protection ends: BPU after more than three months in a row (Permenaker 5/2021), PU beyond three months,
/// when the employer pays benefits first (PP 44/2015). Both are dated rows of the tariff.
///
/// Answers are kept, for many people ask the same; so an instance is for one run and one thread.
public final class Arrears {

    /// No law that is kept here knows a month before it.
    private static final YearMonth FIRST_MONTH = YearMonth.of(2015, 7);

    private final Tariffs tariffs;
    private final DueDates due;
    private final Map<Asked, LocalDate> lapses = new HashMap<>();
    private final Map<Asked, LocalDate> overdue = new HashMap<>();
    private final Map<Asked, YearMonth> newest = new HashMap<>();

    public Arrears(Tariffs tariffs, WorkingDays days) {
        this.tariffs = tariffs;
        this.due = new DueDates(tariffs, days);
    }

    /// @param when a month by its first day, or a day
    private record Asked(Segment segment, LocalDate when) {}

    /// Due months that are not paid on a day.
    int unpaid(Segment segment, YearMonth paidUntil, LocalDate day) {
        return Math.max(0, (int) ChronoUnit.MONTHS.between(paidUntil, newestOverdue(segment, day)));
    }

    /// The newest month whose due day is over.
    YearMonth newestOverdue(Segment segment, LocalDate day) {
        return newest.computeIfAbsent(new Asked(segment, day), _ -> findNewestOverdue(segment, day));
    }

    private YearMonth findNewestOverdue(Segment segment, LocalDate day) {
        var month = YearMonth.from(day);
        while (month.isAfter(FIRST_MONTH) && !due.dueOn(segment, month).isBefore(day)) {
            month = month.minusMonths(1);
        }
        return month;
    }

    /// The first day without protection when nothing more is paid.
    LocalDate lapsesOn(Segment segment, YearMonth paidUntil) {
        return lapses.computeIfAbsent(new Asked(segment, paidUntil.atDay(1)), _ -> findLapse(segment, paidUntil));
    }

    private LocalDate findLapse(Segment segment, YearMonth paidUntil) {
        int unpaid = 1;
        while (unpaid <= tariffs.term(Term.GRACE_MONTHS, segment, known(paidUntil.plusMonths(unpaid)))) {
            unpaid++;
        }
        return overdueFrom(segment, paidUntil.plusMonths(unpaid));
    }

    /// What the readers shall have been told on a day: the day of the lapse, or nothing while it is far off.
    public @Nullable LocalDate announced(Segment segment, YearMonth paidUntil, LocalDate day) {
        var lapsesOn = lapsesOn(segment, paidUntil);
        int before = tariffs.term(Term.LAPSE_ANNOUNCED_DAYS_BEFORE, segment, YearMonth.from(day));
        return day.isBefore(lapsesOn.minusDays(before)) ? null : lapsesOn;
    }

    /// @param on first day of whatever is better than before
    public Dues dues(UUID worker, Segment segment, YearMonth paidUntil, LocalDate day, LocalDate on) {
        int unpaid = unpaid(segment, paidUntil, day);
        var lapsesOn = lapsesOn(segment, paidUntil);
        var ended = !day.isBefore(lapsesOn);
        return new Dues(
                worker,
                unpaid,
                ended,
                tariffs.term(Term.ARREARS_CHARGED, segment, YearMonth.from(day)) == 1,
                ended ? lapsesOn : overdueFrom(segment, paidUntil.plusMonths(unpaid)),
                on);
    }

    private LocalDate overdueFrom(Segment segment, YearMonth month) {
        return overdue.computeIfAbsent(
                new Asked(segment, month.atDay(1)),
                _ -> due.dueOn(segment, known(month)).plusDays(1));
    }

    private static YearMonth known(YearMonth month) {
        return month.isBefore(FIRST_MONTH) ? FIRST_MONTH : month;
    }
}
