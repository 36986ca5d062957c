package id.payung.coverage.release;

import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers of a press release. All are optional; what is absent cannot be checked, and the report says so.
///
/// @param main what the release itself says
/// @param definition D1 to D6, if it says by which it measures
/// @param parts segments or groups that should add up to the covered people
/// @param bases other numbers of people it names
/// @param targetPercent of the base
/// @param others what other sources say of the same event
/// @param earlier what the same source said before
public record Release(
        Statement main,
        @Nullable String definition,
        List<Part> parts,
        Map<Population, Printed> bases,
        @Nullable Printed targetPercent,
        Money money,
        Claims claims,
        Staff staff,
        Persons persons,
        List<Statement> others,
        List<Statement> earlier) {

    /// What one source says.
    ///
    /// @param coveredName what it calls those covered, in its words; empty if nothing
    /// @param baseName what it calls the base
    /// @param target people
    public record Statement(
            String source,
            @Nullable LocalDate date,
            String coveredName,
            String baseName,
            Map<Quantity, Printed> numbers,
            @Nullable Printed target) {}

    /// A segment or group.
    public record Part(String label, Printed people) {}

    /// What it costs.
    ///
    /// @param people for whom; absent: the covered people
    /// @param months absent: a month or a year
    /// @param tariff rupiah a person and month; absent: the published tariffs
    public record Money(
            @Nullable Printed amount,
            @Nullable Printed people,
            @Nullable Integer months,
            @Nullable String funding,
            @Nullable String segment,
            @Nullable Printed tariff) {

        public static final Money NONE = new Money(null, null, null, null, null, null);
    }

    /// What was paid out.
    ///
    /// @param amount for the deaths, or for the recipients
    public record Claims(
            @Nullable Printed deaths,
            @Nullable Printed amount,
            @Nullable Printed recipients) {

        public static final Claims NONE = new Claims(null, null, null);
    }

    /// Honorer of the offices.
    ///
    /// @param potential another number that the release gives for all of them
    public record Staff(
            @Nullable Printed registered,
            @Nullable Printed roster,
            @Nullable Printed potential) {

        public static final Staff NONE = new Staff(null, null, null);
    }

    /// What lists of people show.
    ///
    /// @param paid registered people whose contribution is paid
    /// @param records rows of the list
    /// @param invalid rows whose NIK is missing, twice there or impossible
    /// @param twice people counted in two segments
    public record Persons(
            @Nullable Printed registered,
            @Nullable Printed paid,
            @Nullable Printed records,
            @Nullable Printed invalid,
            @Nullable Printed twice) {

        public static final Persons NONE = new Persons(null, null, null, null, null);
    }

    /// The five numbers of coverage. Any two of them give the others.
    public enum Quantity {
        COVERED("yang terlindungi", "covered"),
        BASE("basis", "base"),
        GAP("yang belum terlindungi", "not covered"),
        PERCENT("persentase", "percentage"),
        GAP_PERCENT("persentase belum terlindungi", "percentage not covered");

        private final String indonesian;
        private final String english;

        Quantity(String indonesian, String english) {
            this.indonesian = indonesian;
            this.english = english;
        }

        public Words.Name words() {
            return new Words.Name(indonesian, english);
        }

        public boolean isPercentage() {
            return this == PERCENT || this == GAP_PERCENT;
        }

        /// As the field of a request is called.
        public String field() {
            return this == GAP_PERCENT ? "gapPercent" : name().toLowerCase(Locale.ROOT);
        }
    }
}
