package id.payung.coverage.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.region.Region;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Coverage of a region on a day, as known on another.
///
/// @param asOf when the last event taken was recorded; null before the first
/// @param lagSeconds how long that event was on its way
/// @param withheld by which rule numbers are null; null where none is
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(
        Region region,
        LocalDate at,
        LocalDate knownAt,
        @Nullable Instant asOf,
        @Nullable Double lagSeconds,
        @Nullable String withheld,
        Live live,
        List<Measure> indicators,
        List<Office> opds) {

    /// People counted event by event.
    public record Live(
            People all, Map<String, People> bySegment, Map<String, People> byCategory, Map<String, People> byFunding) {}

    /// One indicator: its denominator, and what the numerators come to.
    ///
    /// @param live active people counted here
    /// @param liveWithBehind with those who are behind but inside the grace period
    /// @param baseline what BPJS reported, if it did
    /// @param together the baseline and what changed since its date, by the rule given
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Measure(
            Definition definition,
            Scope segment,
            String numeratorDefinition,
            Base denominator,
            Share live,
            Share liveWithBehind,
            @Nullable Share baseline,
            @Nullable Share together) {}

    /// What coverage is measured against.
    ///
    /// @param people at least one
    /// @param definition who they are, in words
    /// @param source who says so
    /// @param referenceDate as of when
    /// @param caution why it fits the people above the line badly; null where it fits
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Base(
            long people,
            String definition,
            String source,
            LocalDate referenceDate,
            @Nullable String caution) {

        /// BPS counts each August and publishes in November: the newest base there is can be so old, and not older.
        private static final int MONTHS_APART = 15;

        public Base {
            if (people < 1) {
                throw new IllegalArgumentException("Nothing can be measured against " + people + " people");
            }
            Stated.everywhere("denominator definition", definition);
            Stated.everywhere("source", source);
        }

        /// @param at the day of the people above the line
        static Base on(LocalDate at, long people, String definition, String source, LocalDate referenceDate) {
            boolean apart = referenceDate.plusMonths(MONTHS_APART).isBefore(at)
                    || at.plusMonths(MONTHS_APART).isBefore(referenceDate);
            String caution = apart ? mixed(referenceDate.getYear(), at.getYear()) : null;
            return new Base(people, definition, source, referenceDate, caution);
        }

        private static String mixed(int below, int above) {
            return ("Penyebut dari tahun %1$d, pembilang dari tahun %2$d: persentase ini mencampur dua masa."
                            + " / A denominator of %1$d under a numerator of %2$d: this percentage mixes two times.")
                    .formatted(below, above);
        }
    }

    /// People above the line, and what they come to.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Share(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Long people,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal percent,

            @Nullable String source,
            @Nullable LocalDate referenceDate,
            @Nullable String rule) {

        /// Too few people, or a way to find out about them.
        public static final Share WITHHELD = new Share(null, null, null, null, null);

        static Share of(Indicator indicator) {
            return new Share(indicator.numerator(), indicator.percent(), null, null, null);
        }
    }

    /// An OPD over its own roster of non-ASN staff.
    ///
    /// @param name null while its opening has not been heard of
    /// @param percent active people of the roster, by definition D6; null when the roster is empty or a number is
    /// withheld
    /// @param vulnerable people the OPD pays for who are no staff of it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Office(
            UUID opd,
            @Nullable String name,
            @Nullable Long listed,
            People staff,
            @Nullable BigDecimal percent,
            People vulnerable) {}
}
