package id.payung.coverage.projection;

import id.payung.coverage.projection.Change.Move;
import id.payung.coverage.projection.Change.Moves;
import id.payung.coverage.projection.Change.Place;
import id.payung.coverage.region.Regions;
import id.payung.intake.Unreadable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What `worker.corrected.v1` says was counted wrongly: undoing and redoing history is a list of moves, so that
/// corrections add up with everything else in any order.
record CorrectionEvent(@Nullable List<Step> moves) {

    /// @param from absent: the person was outside the roster
    /// @param to absent: the person is outside the roster
    record Step(
            @Nullable LocalDate on,
            @Nullable Spot from,
            @Nullable Spot to) {

        private Move read(LocalDate recordedOn, Regions regions) {
            Place before = from == null ? null : from.place(regions);
            Place after = to == null ? null : to.place(regions);
            if (before == null && after == null) {
                throw new Unreadable("a move goes from nowhere to nowhere");
            }
            return new Move(before, after, Needed.of("on", on), recordedOn);
        }
    }

    record Spot(
            @Nullable UUID opd,
            @Nullable String region,
            Kind.@Nullable Segment segment,
            Kind.@Nullable Category category,
            Kind.@Nullable Funding funding,
            Kind.@Nullable State state) {

        private @Nullable Place place(Regions regions) {
            Kind kind = Needed.kind(segment, category, funding, state);
            return kind.state().isCounted()
                    ? new Place(Needed.region(region, regions), Needed.of("opd", opd), kind)
                    : null;
        }
    }

    Moves read(LocalDate recordedOn, Regions regions) {
        return new Moves(Needed.of("moves", moves).stream()
                .map(step -> Needed.of("moves", step).read(recordedOn, regions))
                .toList());
    }
}
