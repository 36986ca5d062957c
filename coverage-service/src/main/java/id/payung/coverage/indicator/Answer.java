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
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(
        Region region,
        LocalDate at,
        LocalDate knownAt,
        @Nullable Instant asOf,
        @Nullable Double lagSeconds,
        Live live,
        List<Measure> indicators,
        List<Office> opds) {

    /// People counted event by event.
    record Live(
            People all, Map<String, People> bySegment, Map<String, People> byCategory, Map<String, People> byFunding) {}

    /// One indicator: its denominator, and what the numerators come to.
    ///
    /// @param live active people counted here
    /// @param liveWithBehind with those who are behind but inside the grace period
    /// @param baseline what BPJS reported, if it did
    /// @param together the baseline and what changed since its date, by the rule given
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Measure(
            Definition definition,
            Scope segment,
            String numeratorDefinition,
            Base denominator,
            Share live,
            Share liveWithBehind,
            @Nullable Share baseline,
            @Nullable Share together) {}

    /// People above the line, and what they come to.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Share(
            long people,
            BigDecimal percent,
            @Nullable String source,
            @Nullable LocalDate referenceDate,
            @Nullable String rule) {

        static Share of(Indicator indicator) {
            return new Share(indicator.numerator(), indicator.percent(), null, null, null);
        }
    }

    /// An OPD over its own roster of non-ASN staff.
    ///
    /// @param name null while its opening has not been heard of
    /// @param percent active people of the roster, by definition D6; null when the roster is empty
    /// @param vulnerable people the OPD pays for who are no staff of it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Office(
            UUID opd,
            @Nullable String name,
            long listed,
            @JsonInclude(JsonInclude.Include.ALWAYS) People staff,
            @Nullable BigDecimal percent,
            People vulnerable) {}
}
