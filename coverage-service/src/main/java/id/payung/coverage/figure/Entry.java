package id.payung.coverage.figure;

import static java.util.Objects.requireNonNullElse;

import id.payung.coverage.region.Regions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A figure as somebody enters it; a field that is missing is null until [#complaints] has been asked.
///
/// @param segment absent: all segments
/// @param precision absent: exact
/// @param percent of a COVERAGE, as printed: 8.10 has two decimals
/// @param base printed with a COVERAGE, if it was
/// @param gap people not covered, if printed
record Entry(
        @Nullable String region,
        Figure.@Nullable Role kind,
        Figure.@Nullable Definition definition,
        Figure.@Nullable Scope segment,
        @Nullable String source,
        @Nullable LocalDate referenceDate,
        @Nullable Long value,
        @Nullable Long precision,
        @Nullable BigDecimal percent,
        @Nullable Long base,
        @Nullable Long gap) {

    private static final int LONGEST_SOURCE = 300;
    private static final long MOST_PEOPLE = 400_000_000;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1_000);
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /// The segment it speaks about.
    Figure.Scope scope() {
        return requireNonNullElse(segment, Figure.Scope.ALL);
    }

    /// What it was rounded to.
    long rounding() {
        return requireNonNullElse(precision, 1L);
    }

    /// True when the figure has the same numbers, to the decimal that was printed.
    boolean says(Figure figure) {
        return Objects.equals(value, figure.value())
                && rounding() == figure.precision()
                && Objects.toString(percent).equals(Objects.toString(figure.percent()))
                && Objects.equals(base, figure.base())
                && Objects.equals(gap, figure.gap());
    }

    /// What is wrong with it, by field; empty when it can be kept.
    List<String> complaints(Regions regions, LocalDate today) {
        List<String> complaints = new ArrayList<>();
        if (region == null || regions.find(region).isEmpty()) {
            complaints.add("region: kode Kemendagri, ID, 36 atau 36.73 / a Kemendagri code");
        }
        if (kind == null) {
            complaints.add("kind: BASELINE, DENOMINATOR, COVERAGE");
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
        if (value == null || value < (kind == Figure.Role.DENOMINATOR ? 1 : 0) || value > MOST_PEOPLE) {
            complaints.add("value: jumlah orang / a number of people");
        }
        if (precision != null && (precision < 1 || precision > MOST_PEOPLE)) {
            complaints.add("precision: 1 (tepat/exact), 1000 (ribuan/thousands), …");
        }
        coverage(complaints);
        return complaints;
    }

    private void coverage(List<String> complaints) {
        if ((kind == Figure.Role.COVERAGE) != (percent != null)) {
            complaints.add("percent: wajib bila kind COVERAGE, selain itu kosong / required for COVERAGE, else absent");
        }
        if (percent != null && (percent.signum() < 0 || percent.compareTo(MOST_PERCENT) > 0 || percent.scale() > 4)) {
            complaints.add("percent: 0 … 1000, paling banyak 4 desimal / at most 4 decimals");
        }
        boolean alone = kind != Figure.Role.COVERAGE && (base != null || gap != null);
        if (alone || outside(base, 1) || outside(gap, 0)) {
            complaints.add("base, gap: jumlah orang bersama COVERAGE / numbers of people beside a COVERAGE");
        }
    }

    private static boolean outside(@Nullable Long people, long least) {
        return people != null && (people < least || people > MOST_PEOPLE);
    }
}
