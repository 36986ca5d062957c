package id.payung.notification.alert;

import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.delivery.Letter;
import id.payung.notification.standing.Standing.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The course of an alert: from what it was and what is found now to what it is next. No input, no output, no clock.
final class Course {

    private final Moment moment;

    Course(Moment moment) {
        this.moment = moment;
    }

    /// @param last the live alert of this OPD and reason, or else the one closed last
    /// @param found empty when the reason does not hold
    /// @param newId gives the id of a new thread
    /// @return empty when nothing changes
    Optional<Step> next(Optional<Alert> last, Optional<Finding> found, Supplier<UUID> newId) {
        if (last.isEmpty()) {
            return found.map(finding -> open(finding, newId.get()));
        }
        return switch (last.get()) {
            case Alert.Closed closed -> found.map(finding -> again(closed, finding, newId));
            case Alert.Live live when found.isEmpty() -> Optional.of(close(live));
            case Alert.Open open -> goOn(open, open.counted(moment.opd().region(), found.get()));
            case Alert.Silent silent ->
                stayQuiet(silent, silent.counted(moment.opd().region(), found.get()));
        };
    }

    private Step open(Finding finding, UUID id) {
        Alert.Open open = Alert.Open.on(id, moment.opd().id(), moment.opd().region(), finding, moment.now());
        return begun(open, Happening.Kind.OPENED, Letter.Kind.OPENED);
    }

    private Step again(Alert.Closed closed, Finding finding, Supplier<UUID> newId) {
        return moment.isWithinReopening(closed.closedAt())
                ? begun(
                        closed.reopen(moment.opd().region(), finding, moment.now()),
                        Happening.Kind.REOPENED,
                        Letter.Kind.REOPENED)
                : open(finding, newId.get());
    }

    private Step begun(Alert.Open open, Happening.Kind kind, Letter.Kind news) {
        List<Happening> happenings = List.of(moment.happening(kind, open.matter()));
        return moment.canTellSomebody()
                ? new Step(open.told(moment.now()), happenings, Optional.of(news))
                : new Step(open, happenings, Optional.empty());
    }

    private Step close(Alert.Live live) {
        Alert.Closed closed = live.close(moment.now());
        return new Step(
                closed,
                List.of(moment.happening(Happening.Kind.CLOSED, closed.matter())),
                Optional.of(Letter.Kind.CLOSED));
    }

    private Optional<Step> goOn(Alert.Open before, Alert.Open open) {
        Instant toldAt = open.matter().toldAt();
        List<Happening> happenings = updated(before, open);
        if (!moment.canTellSomebody()) {
            return changed(before, open, happenings);
        }
        if (toldAt == null) {
            Letter.Kind news = open.matter().round() == 1 ? Letter.Kind.OPENED : Letter.Kind.REOPENED;
            return Optional.of(new Step(open.told(moment.now()), happenings, Optional.of(news)));
        }
        if (moment.isReminderDue(toldAt)) {
            return Optional.of(remind(open, with(happenings, Happening.Kind.REMINDED, open)));
        }
        return changed(before, open, happenings);
    }

    private Optional<Step> stayQuiet(Alert.Silent before, Alert.Live counted) {
        List<Happening> happenings = updated(before, counted);
        if (!before.isOver(moment.today())) {
            return changed(before, counted, happenings);
        }
        Alert.Open open = new Alert.Open(counted.matter());
        List<Happening> woken = with(happenings, Happening.Kind.WOKEN, open);
        return Optional.of(moment.canTellSomebody() ? remind(open, woken) : new Step(open, woken, Optional.empty()));
    }

    private Step remind(Alert.Open open, List<Happening> happenings) {
        return new Step(open.told(moment.now()), happenings, Optional.of(Letter.Kind.REMINDED));
    }

    private List<Happening> updated(Alert before, Alert after) {
        return after.matter().people() == before.matter().people()
                ? List.of()
                : List.of(moment.happening(Happening.Kind.UPDATED, after.matter()));
    }

    private List<Happening> with(List<Happening> happenings, Happening.Kind kind, Alert alert) {
        return Stream.concat(happenings.stream(), Stream.of(moment.happening(kind, alert.matter())))
                .toList();
    }

    private static Optional<Step> changed(Alert before, Alert after, List<Happening> happenings) {
        return after.equals(before) ? Optional.empty() : Optional.of(new Step(after, happenings, Optional.empty()));
    }
}
