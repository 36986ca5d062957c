package id.payung.notification.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/// How often and when one writes.
///
/// @param reminderDays days between two letters about an alert that stays open
/// @param quietDays days that an acknowledgement keeps quiet when it does not say until when
/// @param reopenDays days after closing within which the same thread is taken up again
/// @param workFrom first hour of work, in the region's own time
/// @param workUntil last hour of work
/// @param workDays working days, at least one
/// @param newsAtAnyHour letters about something new leave at once; otherwise they wait for working hours, as reminders
/// do
public record Rhythm(
        int reminderDays,
        int quietDays,
        int reopenDays,
        LocalTime workFrom,
        LocalTime workUntil,
        Set<DayOfWeek> workDays,
        boolean newsAtAnyHour) {

    static final Rhythm STANDARD = new Rhythm(
            7,
            14,
            30,
            LocalTime.of(8, 0),
            LocalTime.of(16, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            true);

    public Rhythm {
        if (workDays.isEmpty() || !workFrom.isBefore(workUntil)) {
            throw new IllegalArgumentException("There must be a working day, and work must end after it begins");
        }
    }

    /// This moment if it is a working hour there, otherwise the beginning of the next one.
    public Instant nextWorkingHour(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        if (workDays.contains(local.getDayOfWeek()) && local.toLocalTime().isBefore(workUntil)) {
            return local.toLocalTime().isBefore(workFrom) ? start(local.toLocalDate(), zone) : moment;
        }
        LocalDate day = local.toLocalDate().plusDays(1);
        while (!workDays.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return start(day, zone);
    }

    /// When a letter about something new may leave.
    public Instant newsAt(Instant moment, ZoneId zone) {
        return newsAtAnyHour ? moment : nextWorkingHour(moment, zone);
    }

    /// When to remind after the last letter.
    public Instant reminderAt(Instant toldAt, ZoneId zone) {
        return nextWorkingHour(start(toldAt.atZone(zone).toLocalDate().plusDays(reminderDays), zone), zone);
    }

    private Instant start(LocalDate day, ZoneId zone) {
        return day.atTime(workFrom).atZone(zone).toInstant();
    }
}
