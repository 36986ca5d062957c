package id.payung.notification.alert;

import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.policy.Rhythm;
import id.payung.notification.standing.Opd;
import java.time.Instant;
import java.time.LocalDate;

/// A look at an OPD: when, by which rhythm.
record Moment(Opd opd, Rhythm rhythm, Instant now) {

    LocalDate today() {
        return opd.region().today(now);
    }

    boolean canTellSomebody() {
        return !opd.mailboxes().isEmpty();
    }

    boolean isReminderDue(Instant toldAt) {
        return !rhythm.reminderAt(toldAt, opd.region().zone()).isAfter(now);
    }

    boolean isWithinReopening(Instant closedAt) {
        return !opd.region().today(closedAt).plusDays(rhythm.reopenDays()).isBefore(today());
    }

    Happening happening(Happening.Kind kind, Matter matter) {
        return new Happening(matter.id(), kind, now, today(), matter.people(), null, null);
    }

    /// When time alone can change something: at the beginning of the next day, or when a reminder is due.
    Instant nextLook(Iterable<Alert> alerts) {
        Instant next = today().plusDays(1).atStartOfDay(opd.region().zone()).toInstant();
        for (Alert alert : alerts) {
            Instant toldAt = alert.matter().toldAt();
            if (alert instanceof Alert.Open && toldAt != null) {
                Instant reminder = rhythm.reminderAt(toldAt, opd.region().zone());
                next = reminder.isBefore(next) ? reminder : next;
            }
        }
        return next;
    }
}
