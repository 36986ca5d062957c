package id.payung.enrolment.console;

import id.payung.enrolment.registration.State;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where an office stands.
///
/// @param people how many are in each state, without those who left
/// @param lastRoster the last import that listed people; absent before the first
/// @param mendFirst the first import with such rows; absent when there are none
/// @param toMend rejected rows of that roster, and of what was sent to mend it, that nobody has mended
/// @param unpaid months that are computed and not paid, the one that is due first in front
/// @param uncounted whether people are registered, and neither this month nor the last one was computed
/// @param lapse when the next of them lose protection unless something is paid; absent when nothing is announced
/// @param decrees whose decree (SK) ends soon; absent when nobody's does
record Home(
        Map<State, Long> people,
        @Nullable UUID lastRoster,
        @Nullable UUID mendFirst,
        long toMend,
        List<Month> unpaid,
        boolean uncounted,
        @Nullable Deadline lapse,
        @Nullable Deadline decrees) {

    private static final List<State> BEST_FIRST =
            List.of(State.ACTIVE, State.BEHIND, State.REGISTERED, State.LISTED, State.LAPSED);

    /// @param amount rupiah
    record Month(YearMonth month, LocalDate dueOn, long amount) {}

    /// Something that happens to people on a day.
    record Deadline(LocalDate on, long people) {}

    /// A stretch of the bar that is as long as there are people.
    ///
    /// @param from people before it
    record Part(State state, long from, long people) {}

    /// The one thing to do next.
    enum Step {
        IMPORT,
        MEND,
        REGISTER,
        COUNT,
        PAY,
        LAPSE,
        NOTHING
    }

    public long in(State state) {
        return people.getOrDefault(state, 0L);
    }

    public long total() {
        return BEST_FIRST.stream().mapToLong(this::in).sum();
    }

    /// Active, or behind within the grace period.
    public long covered() {
        return in(State.ACTIVE) + in(State.BEHIND);
    }

    public List<Part> parts() {
        return BEST_FIRST.stream()
                .map(state -> new Part(
                        state,
                        BEST_FIRST.subList(0, BEST_FIRST.indexOf(state)).stream()
                                .mapToLong(this::in)
                                .sum(),
                        in(state)))
                .toList();
    }

    public Step next() {
        if (lastRoster == null && total() == 0) {
            return Step.IMPORT;
        }
        if (toMend > 0) {
            return Step.MEND;
        }
        if (in(State.LISTED) > 0) {
            return Step.REGISTER;
        }
        if (!unpaid.isEmpty()) {
            return Step.PAY;
        }
        if (uncounted) {
            return Step.COUNT;
        }
        return lapse == null ? Step.NOTHING : Step.LAPSE;
    }
}
