package id.payung.notification.policy;

/// How often one writes.
///
/// @param reminderDays days between two digests about an alert that stays open, 1 to 366
/// @param quietDays days that an acknowledgement keeps quiet when it does not say until when, 1 to 92
/// @param reopenDays days after closing within which the same thread is taken up again, 0 to 366
/// @param newsAtAnyHour letters about something new leave at once; otherwise they wait for working hours, as
/// reminders and escalations do
public record Rhythm(int reminderDays, int quietDays, int reopenDays, boolean newsAtAnyHour) {

    static final Rhythm STANDARD = new Rhythm(7, 14, 30, true);

    public Rhythm {
        Bounds.within("reminderDays", reminderDays, 1, 366);
        Bounds.within("quietDays", quietDays, 1, 92);
        Bounds.within("reopenDays", reopenDays, 0, 366);
    }
}
