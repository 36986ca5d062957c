package id.payung.enrolment.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far one person's registration has come: one type per state, and only its own ways onward.
///
/// `Listed -> Registered -> Active -> Behind (1 to 3 months) -> Lapsed -> Active …`; from each one `Delisted`.
/// *Registered* is not *protected*: that takes a posted contribution.
public sealed interface Registration {

    /// First day of this state; the day of a person's next state is never before it.
    LocalDate on();

    State state();

    /// The state of this name; what it does not need is ignored.
    ///
    /// @param months 1 to 3, of somebody behind
    /// @param reason name of the reason, of somebody lapsed or delisted
    /// @throws IllegalArgumentException when there is no such reason for the state
    static Registration of(State state, LocalDate on, int months, @Nullable String reason) {
        return switch (state) {
            case LISTED -> new Listed(on);
            case REGISTERED -> new Registered(on);
            case ACTIVE -> new Active(on);
            case BEHIND -> new Behind(on, months);
            case LAPSED -> new Lapsed(on, Change.Lapse.Reason.valueOf(String.valueOf(reason)));
            case DELISTED -> new Delisted(on, Change.Delist.Reason.valueOf(String.valueOf(reason)));
        };
    }

    /// Name of the reason, of somebody lapsed or delisted.
    default @Nullable String reasonName() {
        return switch (this) {
            case Lapsed(var _, var reason) -> reason.name();
            case Delisted(var _, var reason) -> reason.name();
            case Listed _, Registered _, Active _, Behind _ -> null;
        };
    }

    /// 1 to 3, of somebody behind.
    default @Nullable Integer monthsBehind() {
        return this instanceof Behind(var _, var months) ? Integer.valueOf(months) : null;
    }

    /// The members by which an event tells this state, as JSON, so that the ledger can be asked for it.
    default String asStep() {
        var reason = reasonName();
        return "{\"state\":\"" + state() + "\",\"effectiveOn\":\"" + on() + "\""
                + (reason == null ? "" : ",\"reason\":\"" + reason + "\"") + "}";
    }

    /// What comes of a change; the same change on the same day again is [Outcome.Repeated].
    default Outcome after(Change change) {
        if (this.equals(target(change))) {
            return new Outcome.Repeated();
        }
        return switch (refusal(change)) {
            case NONE ->
                change.on().isBefore(on())
                        ? new Outcome.Refused(Refusal.BEFORE_THE_PRESENT_STATE)
                        : new Outcome.Changed(target(change));
            case Refusal refusal -> new Outcome.Refused(refusal);
        };
    }

    /// Whether somebody can have come into that state before this one.
    default boolean canFollow(Registration earlier) {
        return !earlier.on().isAfter(on()) && state().canFollow(earlier.state());
    }

    /// Whether some change leads from here to exactly that state: what a history is made of.
    default boolean leadsTo(Registration next) {
        return switch (next) {
            case Listed _ -> false;
            case Registered(var on) -> reaches(next, new Change.Register(on));
            case Active(var on) -> reaches(next, new Change.Activate(on)) || reaches(next, new Change.Reinstate(on));
            case Behind(var on, var months) -> owesOtherMonths(months) && !on.isBefore(on());
            case Lapsed(var on, var reason) -> reaches(next, new Change.Lapse(on, reason));
            case Delisted(var on, var reason) -> reaches(next, new Change.Delist(on, reason));
        };
    }

    private boolean reaches(Registration next, Change change) {
        return after(change).equals(new Outcome.Changed(next));
    }

    private boolean owesOtherMonths(int months) {
        return switch (this) {
            case Active _ -> true;
            case Behind(var _, var before) -> before != months;
            case Listed _, Registered _, Lapsed _, Delisted _ -> false;
        };
    }

    /// Why this state does not allow a change, or [Refusal#NONE].
    Refusal refusal(Change change);

    /// The state that a change asks for.
    static Registration target(Change change) {
        return switch (change) {
            case Change.Register(var on) -> new Registered(on);
            case Change.Activate(var on) -> new Active(on);
            case Change.Reinstate(var on) -> new Active(on);
            case Change.Lapse(var on, var reason) -> new Lapsed(on, reason);
            case Change.Delist(var on, var reason) -> new Delisted(on, reason);
        };
    }

    record Listed(LocalDate on) implements Registration {
        @Override
        public State state() {
            return State.LISTED;
        }

        @Override
        public Refusal refusal(Change change) {
            return switch (change) {
                case Change.Register _, Change.Delist _ -> Refusal.NONE;
                case Change.Activate _, Change.Lapse _, Change.Reinstate _ -> Refusal.NOT_REGISTERED;
            };
        }
    }

    record Registered(LocalDate on) implements Registration {
        @Override
        public State state() {
            return State.REGISTERED;
        }

        @Override
        public Refusal refusal(Change change) {
            return switch (change) {
                case Change.Activate _, Change.Lapse _, Change.Delist _ -> Refusal.NONE;
                case Change.Register _ -> Refusal.REGISTERED_ALREADY;
                case Change.Reinstate _ -> Refusal.NEVER_PROTECTED;
            };
        }
    }

    record Active(LocalDate on) implements Registration {
        @Override
        public State state() {
            return State.ACTIVE;
        }

        @Override
        public Refusal refusal(Change change) {
            return switch (change) {
                case Change.Lapse _, Change.Delist _ -> Refusal.NONE;
                case Change.Register _ -> Refusal.REGISTERED_ALREADY;
                case Change.Activate _, Change.Reinstate _ -> Refusal.PROTECTED_ALREADY;
            };
        }
    }

    /// Protected, with one to three contribution months unpaid.
    record Behind(LocalDate on, int months) implements Registration {
        @Override
        public State state() {
            return State.BEHIND;
        }

        @Override
        public Refusal refusal(Change change) {
            return switch (change) {
                case Change.Reinstate _, Change.Lapse _, Change.Delist _ -> Refusal.NONE;
                case Change.Register _ -> Refusal.REGISTERED_ALREADY;
                case Change.Activate _ -> Refusal.PROTECTED_ALREADY;
            };
        }
    }

    record Lapsed(LocalDate on, Change.Lapse.Reason reason) implements Registration {
        @Override
        public State state() {
            return State.LAPSED;
        }

        @Override
        public Refusal refusal(Change change) {
            return switch (change) {
                case Change.Reinstate _, Change.Delist _ -> Refusal.NONE;
                case Change.Register _, Change.Activate _ -> Refusal.LAPSED_SO_REINSTATE;
                case Change.Lapse _ -> Refusal.LAPSED_ALREADY;
            };
        }
    }

    record Delisted(LocalDate on, Change.Delist.Reason reason) implements Registration {
        @Override
        public State state() {
            return State.DELISTED;
        }

        @Override
        public Refusal refusal(Change change) {
            return Refusal.LEFT_THE_ROSTER;
        }
    }

    /// What came of a [Change].
    sealed interface Outcome {

        record Changed(Registration to) implements Outcome {}

        /// The same change had been made before; nothing happens and nothing is told.
        record Repeated() implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }
}
