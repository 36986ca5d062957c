package id.payung.coverage.figure;

import id.payung.coverage.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure as somebody enters it; a field that is missing is null until [#complaints] has been asked.
///
/// @param segment absent: all segments
/// @param precision absent: exact
record Entry(
        @Nullable String region,
        Figure.@Nullable Role kind,
        Figure.@Nullable Definition definition,
        Figure.@Nullable Scope segment,
        @Nullable String source,
        @Nullable LocalDate referenceDate,
        @Nullable Long value,
        @Nullable Long precision) {

    private static final int LONGEST_SOURCE = 300;
    private static final long MOST_PEOPLE = 400_000_000;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /// What is wrong with it, by field; empty when it can be kept.
    List<String> complaints(Regions regions, LocalDate today) {
        List<String> complaints = new ArrayList<>();
        if (region == null || regions.find(region).isEmpty()) {
            complaints.add("region: kode Kemendagri, ID, 36 atau 36.73 / a Kemendagri code");
        }
        if (kind == null) {
            complaints.add("kind: BASELINE atau/or DENOMINATOR");
        }
        if (definition == null) {
            complaints.add("definition: D1 … D6");
        }
        if (source == null || source.isBlank() || source.length() > LONGEST_SOURCE || source.indexOf('\0') >= 0) {
            complaints.add("source: sumber terbitan, 1 sampai 300 huruf / the publication, 1 to 300 characters");
        }
        if (referenceDate == null || referenceDate.isAfter(today) || referenceDate.isBefore(EARLIEST)) {
            complaints.add("referenceDate: tanggal data, tidak di masa depan / date of the figure, not in the future");
        }
        if (value == null || value < (kind == Figure.Role.BASELINE ? 0 : 1) || value > MOST_PEOPLE) {
            complaints.add("value: jumlah orang / a number of people");
        }
        if (precision != null && (precision < 1 || precision > MOST_PEOPLE)) {
            complaints.add("precision: 1 (tepat/exact), 1000 (ribuan/thousands), …");
        }
        return complaints;
    }
}
