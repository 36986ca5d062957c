package id.payung.coverage.targets;

import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.region.Regions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A target as somebody enters it; a field that is missing is null until [#complaints] has been asked.
record TargetEntry(
        @Nullable String region,
        @Nullable Integer year,
        @Nullable Definition definition,
        @Nullable String document,
        @Nullable BigDecimal percent,
        @Nullable String source) {

    private static final int LONGEST = 300;
    private static final int EARLIEST = 2015;
    private static final int LATEST = 2045;
    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// What is wrong with it, by field; empty when it can be kept.
    List<String> complaints(Regions regions) {
        List<String> complaints = new ArrayList<>();
        if (region == null || regions.find(region).isEmpty()) {
            complaints.add("region: kode Kemendagri, ID, 36 atau 36.73 / a Kemendagri code");
        }
        if (year == null || year < EARLIEST || year > LATEST) {
            complaints.add("year: %d … %d".formatted(EARLIEST, LATEST));
        }
        if (definition == null) {
            complaints.add("definition: D1 … D6");
        }
        if (isNoText(document)) {
            complaints.add("document: dokumen perencanaan, mis. RPJMD / the planning document, 1 to 300 characters");
        }
        if (isNoText(source)) {
            complaints.add("source: sumber terbitan / the publication, 1 to 300 characters");
        }
        boolean share = percent != null
                && percent.signum() > 0
                && percent.compareTo(HUNDRED) <= 0
                && percent.scale() <= DECIMALS;
        if (!share) {
            complaints.add("percent: di atas 0 sampai 100 / above 0 to 100, at most 4 decimals");
        }
        return complaints;
    }

    private static boolean isNoText(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0;
    }
}
