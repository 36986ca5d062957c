package id.payung.enrolment.registration;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.registration.Registration.Outcome;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final LocalDate NEXT_DAY = DAY.plusDays(1);

    private static Registration in(State state) {
        return switch (state) {
            case LISTED -> new Registration.Listed(DAY);
            case REGISTERED -> new Registration.Registered(DAY);
            case ACTIVE -> new Registration.Active(DAY);
            case BEHIND -> new Registration.Behind(DAY, 2);
            case LAPSED -> new Registration.Lapsed(DAY, Change.Lapse.Reason.ARREARS);
            case DELISTED -> new Registration.Delisted(DAY, Change.Delist.Reason.MOVED);
        };
    }

    private static Change change(String name, LocalDate on) {
        return switch (name) {
            case "register" -> new Change.Register(on);
            case "activate" -> new Change.Activate(on);
            case "lapse" -> new Change.Lapse(on, Change.Lapse.Reason.CONTRACT_ENDED);
            case "reinstate" -> new Change.Reinstate(on);
            case "delist" -> new Change.Delist(on, Change.Delist.Reason.BECAME_ASN);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "LISTED,register,REGISTERED",
        "LISTED,activate,NOT_REGISTERED",
        "LISTED,lapse,NOT_REGISTERED",
        "LISTED,reinstate,NOT_REGISTERED",
        "LISTED,delist,DELISTED",
        "REGISTERED,register,REGISTERED_ALREADY",
        "REGISTERED,activate,ACTIVE",
        "REGISTERED,lapse,LAPSED",
        "REGISTERED,reinstate,NEVER_PROTECTED",
        "REGISTERED,delist,DELISTED",
        "ACTIVE,register,REGISTERED_ALREADY",
        "ACTIVE,activate,PROTECTED_ALREADY",
        "ACTIVE,lapse,LAPSED",
        "ACTIVE,reinstate,PROTECTED_ALREADY",
        "ACTIVE,delist,DELISTED",
        "BEHIND,register,REGISTERED_ALREADY",
        "BEHIND,activate,PROTECTED_ALREADY",
        "BEHIND,lapse,LAPSED",
        "BEHIND,reinstate,ACTIVE",
        "BEHIND,delist,DELISTED",
        "LAPSED,register,LAPSED_SO_REINSTATE",
        "LAPSED,activate,LAPSED_SO_REINSTATE",
        "LAPSED,lapse,LAPSED_ALREADY",
        "LAPSED,reinstate,ACTIVE",
        "LAPSED,delist,DELISTED",
        "DELISTED,register,LEFT_THE_ROSTER",
        "DELISTED,activate,LEFT_THE_ROSTER",
        "DELISTED,lapse,LEFT_THE_ROSTER",
        "DELISTED,reinstate,LEFT_THE_ROSTER",
        "DELISTED,delist,LEFT_THE_ROSTER",
    })
    void goesOnlyItsOwnWays(State from, String change, String expected) {
        var outcome = in(from).after(change(change, NEXT_DAY));

        switch (outcome) {
            case Outcome.Changed(var to) -> assertThat(to.state().name()).isEqualTo(expected);
            case Outcome.Refused(var refusal) -> assertThat(refusal.name()).isEqualTo(expected);
            case Outcome.Repeated() -> throw new AssertionError("nothing was repeated");
        }
    }

    @Test
    void answersTheSameChangeAgainAsARepeat() {
        for (var name : List.of("register", "activate", "lapse", "delist")) {
            var first = (Outcome.Changed) before(name).after(change(name, NEXT_DAY));

            assertThat(first.to().after(change(name, NEXT_DAY))).as(name).isEqualTo(new Outcome.Repeated());
        }
    }

    private static Registration before(String change) {
        return switch (change) {
            case "register" -> in(State.LISTED);
            case "activate" -> in(State.REGISTERED);
            default -> in(State.ACTIVE);
        };
    }

    /// A history is asked only where a state can have come before: that must follow from the changes there are.
    @Test
    void knowsWhichStatesCanHaveComeBefore() {
        for (var earlier : State.values()) {
            var reached = EnumSet.noneOf(State.class);
            var open = new ArrayDeque<Registration>(List.of(in(earlier)));
            while (!open.isEmpty()) {
                var from = open.pop();
                for (var to : State.values()) {
                    var next = to == State.BEHIND && from.state() == State.BEHIND
                            ? new Registration.Behind(DAY, 3)
                            : in(to);
                    if (from.leadsTo(next) && reached.add(to)) {
                        open.push(next);
                    }
                }
            }

            for (var later : State.values()) {
                assertThat(later.canFollow(earlier))
                        .as(later + " after " + earlier)
                        .isEqualTo(reached.contains(later));
            }
        }
    }

    @Test
    void refusesADayBeforeThePresentState() {
        var outcome = in(State.ACTIVE).after(change("lapse", DAY.minusDays(1)));

        assertThat(outcome).isEqualTo(new Outcome.Refused(Refusal.BEFORE_THE_PRESENT_STATE));
    }

    @Test
    void allowsTheDayOnWhichThePresentStateBegan() {
        assertThat(in(State.ACTIVE).after(change("lapse", DAY))).isInstanceOf(Outcome.Changed.class);
    }
}
