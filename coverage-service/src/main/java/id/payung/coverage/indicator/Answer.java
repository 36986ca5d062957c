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
    public record Base(long people, String definition, String source, LocalDate referenceDate) {

        public Base {
            if (people < 1) {
                throw new IllegalArgumentException("Nothing can be measured against " + people + " people");
            }
            Stated.everywhere("denominator definition", definition);
            Stated.everywhere("source", source);
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
