package id.payung.coverage.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.region.Region;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Regions of a province by coverage.
///
/// @param date of the reported participants, the same for all that are ranked; absent when none can be
/// @param baseDate of the bases, the same for all that are ranked
/// @param apart regions that cannot be compared with them, with the reason
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ranking(
        Region province,
        Definition definition,
        @Nullable LocalDate date,
        @Nullable LocalDate baseDate,
        List<Place> ranked,
        List<Apart> apart) {

    /// @param rank 1 for the highest coverage; equal coverage, equal rank
    public record Place(
            int rank, Region region, long covered, long base, BigDecimal percent, String source, String baseSource) {}

    public record Apart(Region region, String reason) {}
}
