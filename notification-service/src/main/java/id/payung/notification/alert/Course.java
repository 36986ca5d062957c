package id.payung.notification.alert;

import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.delivery.Letter;
import id.payung.notification.policy.Policy.Escalation;
import id.payung.notification.standing.Standing.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The course of an alert: from what it was and what is found now to what it is next. No input, no output, no
/// clock.
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
            case Alert.Open open ->
                changed(
                        open,
                        new Draft(open.counted(moment.opd().region(), found.get()))
                                .since(open)
                                .goOn());
            case Alert.Silent silent ->
                stayQuiet(silent, silent.counted(moment.opd().region(), found.get()));
        };
    }

    private Step open(Finding finding, UUID id) {
        Alert.Open open = Alert.Open.on(id, moment.opd().id(), moment.opd().region(), finding, moment.now());
        return new Draft(open).happens(Happening.Kind.OPENED).goOn().step();
    }

    private Step again(Alert.Closed closed, Finding finding, Supplier<UUID> newId) {
        return moment.isWithinReopening(closed.closedAt())
                ? new Draft(closed.reopen(moment.opd().region(), finding, moment.now()))
                        .happens(Happening.Kind.REOPENED)
                        .goOn()
                        .step()
                : open(finding, newId.get());
    }

    private Step close(Alert.Live live) {
        Alert.Closed closed = live.close(moment.now());
        return new Step(
                closed, List.of(moment.happening(Happening.Kind.CLOSED, closed.matter())), List.of(Letter.Kind.CLOSED));
    }

    /// The day is over until which somebody asked for quiet, and the reason still holds: the office is told at
    /// once, and so is the next step if its day has come meanwhile.
    private Optional<Step> stayQuiet(Alert.Silent before, Alert.Live counted) {
        return before.isOver(moment.today())
                ? Optional.of(new Draft(new Alert.Open(counted.matter()))
                        .since(before)
                        .happens(Happening.Kind.WOKEN)
                        .wake()
                        .goOn()
                        .step())
                : changed(before, new Draft(counted).since(before));
    }

    private static Optional<Step> changed(Alert before, Draft draft) {
        return draft.alert.equals(before) ? Optional.empty() : Optional.of(draft.step());
    }

    /// A step while it is being made up.
    private final class Draft {

        private Alert alert;
        private final List<Happening> happenings = new ArrayList<>();
        private final List<Letter.Kind> news = new ArrayList<>();

        Draft(Alert alert) {
            this.alert = alert;
        }

        Draft since(Alert before) {
            return alert.matter().people() == before.matter().people() ? this : happens(Happening.Kind.UPDATED);
        }

        Draft happens(Happening.Kind kind) {
            happenings.add(moment.happening(kind, alert.matter()));
            return this;
        }

        Draft wake() {
            if (alert instanceof Alert.Open open && moment.canTellSomebody()) {
                tell(open, Letter.Kind.REMINDED);
            }
            return this;
        }

        /// Tells the office what it has not been told, or reminds it; and escalates when the day has come.
        Draft goOn() {
            if (alert instanceof Alert.Open open && moment.canTellSomebody()) {
                Instant toldAt = open.matter().told().at();
                if (toldAt == null) {
                    tell(open, open.matter().round() == 1 ? Letter.Kind.OPENED : Letter.Kind.REOPENED);
                } else if (moment.isReminderDue(toldAt)) {
                    happens(Happening.Kind.REMINDED);
                    tell(open, Letter.Kind.REMINDED);
                }
            }
            if (alert instanceof Alert.Open open) {
                moment.escalation(open.matter()).ifPresent(step -> escalate(open, step));
            }
            return this;
        }

        private void tell(Alert.Open open, Letter.Kind kind) {
            alert = open.told(moment.now());
            news.add(kind);
        }

        private void escalate(Alert.Open open, Escalation step) {
            String to = step.to().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
            happenings.add(new Happening(
                    open.matter().id(),
                    Happening.Kind.ESCALATED,
                    moment.now(),
                    moment.today(),
                    open.matter().people(),
                    null,
                    to));
            alert = open.escalated(moment.today());
            news.add(Letter.Kind.ESCALATED);
        }

        Step step() {
            return new Step(alert, List.copyOf(happenings), List.copyOf(news));
        }
    }
}
