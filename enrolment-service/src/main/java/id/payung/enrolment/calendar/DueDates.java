package id.payung.enrolment.calendar;

import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Tariffs;
import id.payung.enrolment.tariff.Tariffs.Term;
import java.time.LocalDate;
import java.time.YearMonth;

/// Until when a contribution month can be paid: PU by the 15th of the month after, BPU by the 15th of the month
/// itself, or on the next working day (PP 44/2015 art. 21; Permenaker 5/2021).
public record DueDates(Tariffs tariffs, WorkingDays days) {

    /// Last day on which the month is paid in time.
    public LocalDate dueOn(Segment segment, YearMonth month) {
        var paidIn = month.plusMonths(tariffs.term(Term.DUE_MONTHS_AFTER, segment, month));
        int day = Math.min(tariffs.term(Term.DUE_DAY, segment, month), paidIn.lengthOfMonth());
        return days.onOrAfter(paidIn.atDay(day));
    }
}
