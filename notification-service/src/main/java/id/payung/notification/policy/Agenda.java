package id.payung.notification.policy;

import id.payung.notification.policy.Policy.Rhythm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/// When one writes to an office: its rhythm, its working hours, its holidays and its clock.
public final class Agenda {

    private final ZoneId zone;
    private final Rhythm rhythm;
    private final Hours hours;
    private final Set<LocalDate> holidays;

    Agenda(ZoneId zone, Rhythm rhythm, Hours hours, Set<LocalDate> holidays) {
        this.zone = zone;
        this.rhythm = rhythm;
        this.hours = hours;
        this.holidays = holidays;
    }

    /// This moment if it is a working hour there, otherwise the beginning of the next one.
    public Instant nextWorkingHour(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        if (!isWorkDay(local.toLocalDate()) || !local.toLocalTime().isBefore(hours.until())) {
            return firstHourFrom(local.toLocalDate().plusDays(1));
        }
        return local.toLocalTime().isBefore(hours.from()) ? start(local.toLocalDate()) : moment;
    }

    /// When work begins on this day, or on the next working day after it.
    public Instant firstHourFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorkDay(next)) {
            next = next.plusDays(1);
        }
        return start(next);
    }

    /// When a letter about something new may leave.
    public Instant newsAt(Instant moment) {
        return rhythm.newsAtAnyHour() ? moment : nextWorkingHour(moment);
    }

    /// When to remind after the last letter.
    public Instant reminderAt(Instant toldAt) {
        return firstHourFrom(toldAt.atZone(zone).toLocalDate().plusDays(rhythm.reminderDays()));
    }

    private boolean isWorkDay(LocalDate day) {
        return hours.days().contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private Instant start(LocalDate day) {
        return day.atTime(hours.from()).atZone(zone).toInstant();
    }

    /// When people are at work, in the region's own time.
    ///
    /// @param days working days, at least one
    record Hours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {

        static final Hours STANDARD =
                new Hours(LocalTime.of(8, 0), LocalTime.of(16, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

        Hours {
            Bounds.must(
                    from != null && until != null && from.isBefore(until),
                    "from harus sebelum until",
                    "from must be before until");
            Bounds.must(
                    days != null && !days.isEmpty(),
                    "days: paling sedikit satu hari kerja",
                    "days: at least one working day");
            days = Set.copyOf(days);
        }
    }
}
