package id.payung.notification.alert;

import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.policy.Policy;
import id.payung.notification.policy.Policy.Due;
import id.payung.notification.policy.Policy.Escalation;
import id.payung.notification.standing.Opd;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A look at an OPD: when, by which policy.
record Moment(Opd opd, Policy policy, Instant now) {

    LocalDate today() {
        return opd.region().today(now);
    }

    boolean canTellSomebody() {
        return !opd.mailboxes().isEmpty();
    }

    boolean isReminderDue(Instant toldAt) {
        return !policy.agenda().reminderAt(toldAt).isAfter(now);
    }

    /// The step of escalation whose hour has come.
    Optional<Escalation> escalation(Matter matter) {
        return next(matter).filter(due -> !hour(due).isAfter(now)).map(Due::step);
    }

    private Optional<Due> next(Matter matter) {
        return policy.nextStep(matter.told().steps(), matter.lastStepOn());
    }

    private Instant hour(Due due) {
        return policy.agenda().firstHourFrom(due.day());
    }

    boolean isWithinReopening(Instant closedAt) {
        return !opd.region()
                .today(closedAt)
                .plusDays(policy.rhythm().reopenDays())
                .isBefore(today());
    }

    Happening happening(Happening.Kind kind, Matter matter) {
        return new Happening(matter.id(), kind, now, today(), matter.people(), null, null);
    }

    /// When time alone can change something: at the beginning of the next day, or when a reminder or a step of
    /// escalation is due.
    Instant nextLook(Iterable<Alert> alerts) {
        Instant tomorrow = today().plusDays(1).atStartOfDay(opd.region().zone()).toInstant();
        return StreamSupport.stream(alerts.spliterator(), false)
                .filter(Alert.Open.class::isInstance)
                .map(Alert::matter)
                .flatMap(matter -> Stream.concat(
                        Stream.ofNullable(matter.told().at())
                                .map(told -> policy.agenda().reminderAt(told)),
                        next(matter).map(this::hour).stream()))
                .filter(instant -> instant.isAfter(now) && instant.isBefore(tomorrow))
                .min(Comparator.naturalOrder())
                .orElse(tomorrow);
    }
}
