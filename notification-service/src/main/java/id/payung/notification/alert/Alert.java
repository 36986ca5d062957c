package id.payung.notification.alert;

import id.payung.notification.region.Region;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Standing.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alert about one OPD and one reason. It lives (open, acknowledged, snoozed) while the reason holds, and
/// closes by itself.
public sealed interface Alert {

    Matter matter();

    /// The reason holds.
    sealed interface Live extends Alert {

        Live counted(Region here, Finding finding);

        default Closed close(Instant now) {
            return new Closed(matter().ended(), now);
        }

        default Acknowledged acknowledge(Quiet quiet) {
            return new Acknowledged(matter(), quiet);
        }

        default Snoozed snooze(Quiet quiet) {
            return new Snoozed(matter(), quiet);
        }
    }

    /// Somebody has to act.
    record Open(Matter matter) implements Live {

        static Open on(UUID id, UUID opd, Region region, Finding finding, Instant now) {
            return new Open(new Matter(
                    id, opd, region, finding.reason(), 1, now, finding.people(), finding.since(), Told.NOBODY));
        }

        @Override
        public Open counted(Region here, Finding finding) {
            return new Open(matter.counted(here, finding));
        }

        Open told(Instant at) {
            return new Open(matter.with(new Told(at, matter.told.steps(), matter.told.stepOn())));
        }

        Open escalated(LocalDate day) {
            return new Open(matter.with(new Told(matter.told.at(), matter.told.steps() + 1, day)));
        }
    }

    /// It holds, and somebody asked for quiet.
    sealed interface Silent extends Live {

        Quiet quiet();

        default boolean isOver(LocalDate today) {
            return !quiet().until().isAfter(today);
        }
    }

    /// Somebody has seen it and acts; no reminders until a day.
    record Acknowledged(Matter matter, Quiet quiet) implements Silent {

        @Override
        public Acknowledged counted(Region here, Finding finding) {
            return new Acknowledged(matter.counted(here, finding), quiet);
        }
    }

    /// Put off to a day, for a reason that is kept.
    record Snoozed(Matter matter, Quiet quiet) implements Silent {

        @Override
        public Snoozed counted(Region here, Finding finding) {
            return new Snoozed(matter.counted(here, finding), quiet);
        }
    }

    /// The reason is gone.
    record Closed(Matter matter, Instant closedAt) implements Alert {

        Open reopen(Region here, Finding finding, Instant now) {
            return new Open(matter.again(here, finding, now));
        }
    }

    /// The name of the state, as callers and the table know it.
    default State state() {
        return switch (this) {
            case Open _ -> State.OPEN;
            case Acknowledged _ -> State.ACKNOWLEDGED;
            case Snoozed _ -> State.SNOOZED;
            case Closed _ -> State.CLOSED;
        };
    }

    /// Names of the states.
    enum State {
        OPEN,
        ACKNOWLEDGED,
        SNOOZED,
        CLOSED
    }

    /// What an alert is about, whatever its state.
    ///
    /// @param round 1 when the thread begins, one more each time it is taken up again
    /// @param openedAt when this round began
    /// @param people people (or rejected rows) concerned now; when closed: 0
    /// @param since first day the reason held for anybody; of a warning, first day on which it ends for anybody
    /// @param told who has been told in this round
    public record Matter(
            UUID id,
            UUID opd,
            Region region,
            Reason reason,
            int round,
            Instant openedAt,
            int people,
            LocalDate since,
            Told told) {

        /// The figures of now; the OPD may have changed region.
        Matter counted(Region here, Finding finding) {
            return new Matter(id, opd, here, reason, round, openedAt, finding.people(), finding.since(), told);
        }

        Matter with(Told now) {
            return new Matter(id, opd, region, reason, round, openedAt, people, since, now);
        }

        Matter ended() {
            return new Matter(id, opd, region, reason, round, openedAt, 0, since, told);
        }

        Matter again(Region here, Finding finding, Instant at) {
            return new Matter(id, opd, here, reason, round + 1, at, finding.people(), finding.since(), Told.NOBODY);
        }

        /// Day from which on the days to the next step of escalation are counted, in the OPD's own calendar.
        public LocalDate lastStepOn() {
            return told.stepOn() == null ? region.today(openedAt) : told.stepOn();
        }
    }

    /// Who has been told.
    ///
    /// @param at when the last letter to the office was written; null while nobody there could be told
    /// @param steps steps of escalation that were told
    /// @param stepOn day of the last of them; null before the first
    public record Told(
            @Nullable Instant at, int steps, @Nullable LocalDate stepOn) {

        static final Told NOBODY = new Told(null, 0, null);
    }

    /// Somebody asked for quiet.
    ///
    /// @param by the caller's name in its token
    /// @param until first day on which the alert speaks again, in the OPD's own calendar
    public record Quiet(
            String by, LocalDate until, @Nullable String note) {}

    /// One thing that happened in a thread.
    ///
    /// @param day in the OPD's own calendar
    /// @param by who did it; null for the service itself
    /// @param note what somebody said; of an escalation, to whom it went
    public record Happening(
            UUID alert,
            Kind kind,
            Instant at,
            LocalDate day,
            int people,
            @Nullable String by,
            @Nullable String note) {

        /// What can happen. An update is told once a day, with the last figure of the day.
        public enum Kind {
            OPENED,
            UPDATED,
            REMINDED,
            ESCALATED,
            ACKNOWLEDGED,
            SNOOZED,
            WOKEN,
            CLOSED,
            REOPENED
        }
    }
}
