package id.payung.coverage.projection;

import id.payung.coverage.tariff.Tariff;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What this service needs of an event: its own, smaller copy.
public sealed interface Change {

    /// A person moved from one cell to another on a day.
    ///
    /// @param before where the person was counted until now; null for somebody new
    /// @param after where from now on; null for somebody who left
    record Move(@Nullable Place before, @Nullable Place after, LocalDate effectiveOn, LocalDate recordedOn)
            implements Change {}

    /// A person moved on several days, or the history of a person was put right: each move is counted on its own day.
    /// None when only what is not counted was wrong.
    record Moves(List<Move> moves) implements Change {

        public Moves {
            moves = List.copyOf(moves);
        }
    }

    /// An OPD is called so.
    record Name(UUID opd, long version, String region, String name) implements Change {}

    /// A tariff was published.
    record Published(Tariff tariff) implements Change {}

    /// Where a person is counted, apart from time.
    record Place(String region, UUID opd, Kind kind) {}
}
