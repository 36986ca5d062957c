package id.payung.enrolment.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Which days are neither weekend nor holiday.
public record WorkingDays(Set<LocalDate> holidays) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    LocalDate onOrAfter(LocalDate day) {
        var working = day;
        while (isFree(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    private boolean isFree(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.contains(day);
    }
}
