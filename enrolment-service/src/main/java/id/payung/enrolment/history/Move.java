package id.payung.enrolment.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.registration.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person counted out of a cell and into another from a day on, as `worker.corrected.v1` tells it.
///
/// @param from absent when the person came from outside the roster
/// @param to absent when the person left it
@JsonInclude(JsonInclude.Include.NON_NULL)
record Move(LocalDate on, @Nullable Cell from, @Nullable Cell to) {

    /// Where a person is counted.
    record Cell(UUID opd, String region, Segment segment, Category category, Funding funding, State state) {

        static @Nullable Cell of(Opd opd, Step step) {
            return step.state() == State.DELISTED
                    ? null
                    : new Cell(opd.id(), opd.region(), step.segment(), step.category(), step.funding(), step.state());
        }
    }

    private Move back() {
        return new Move(on, to, from);
    }

    /// What undoes one path and does the other: those that both have are left out.
    static List<Move> between(Opd opd, Path wrong, Path right) {
        var undone = of(opd, wrong);
        var done = new ArrayList<Move>();
        for (var move : of(opd, right)) {
            if (!undone.remove(move)) {
                done.add(move);
            }
        }
        var moves = new ArrayList<>(undone.reversed().stream().map(Move::back).toList());
        moves.addAll(done);
        return moves;
    }

    private static List<Move> of(Opd opd, Path path) {
        var moves = new ArrayList<Move>();
        Cell from = null;
        for (var step : path.steps()) {
            var to = Cell.of(opd, step);
            if (from == null || !from.equals(to)) {
                moves.add(new Move(step.effectiveOn(), from, to));
            }
            from = to;
        }
        return moves;
    }
}
