package id.payung.coverage.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.coverage.projection.Kind;
import id.payung.coverage.release.Report.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A published number of people.
///
/// @param value people, as published
/// @param precision what the publication rounded to: 1 is exact, 1000 is "28 thousand"
/// @param version 1, or more for each correction of the same figure by the same source for the same date
/// @param percent of a published coverage, with the decimals it was printed with
/// @param base the base that was printed with it, if one was
/// @param gap people not covered, if printed
/// @param checks what each check found when it was entered; in a list of figures only those that fail
/// @param acceptance who lets it be used although a check failed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        UUID id,
        String region,
        Role kind,
        Definition definition,
        Scope segment,
        String source,
        LocalDate referenceDate,
        int version,
        long value,
        long precision,
        OffsetDateTime enteredAt,
        @Nullable BigDecimal percent,
        @Nullable Long base,
        @Nullable Long gap,
        State state,
        List<Finding> checks,
        @Nullable Acceptance acceptance) {

    /// Whether indicators use it.
    public enum State {
        /// No check fails.
        PASSED,
        /// A check fails: kept, and not used.
        MARKED,
        /// A check fails, and somebody else accepted it with a reason.
        ACCEPTED
    }

    /// Who accepted it, when and why.
    public record Acceptance(String by, OffsetDateTime at, String reason) {}

    public enum Role {
        /// People whom BPJS reports as active.
        BASELINE,
        /// People whom coverage is measured against.
        DENOMINATOR,
        /// A published percentage, with the people above the line.
        COVERAGE
    }

    /// The same, shorter: in a list.
    public Figure withFailuresOnly() {
        List<Finding> failures = checks.stream()
                .filter(check -> check.outcome() == Finding.Outcome.FAILS)
                .toList();
        return new Figure(
                id,
                region,
                kind,
                definition,
                segment,
                source,
                referenceDate,
                version,
                value,
                precision,
                enteredAt,
                percent,
                base,
                gap,
                state,
                failures,
                acceptance);
    }

    /// The segment a figure speaks about, or all of them.
    public enum Scope {
        ALL,
        PU,
        BPU,
        JAKON,
        PMI;

        public boolean covers(Kind.Segment segment) {
            return this == ALL || name().equals(segment.name());
        }
    }

    /// The six definitions of coverage in use. The same people over another base is another figure, so a percentage
    /// always names its own.
    public enum Definition {
        D1(Counted.ALL, "penduduk bekerja (BPS Sakernas) / employed population"),
        D2(Counted.ALL, "angkatan kerja / workforce: employed and unemployed"),
        D3(Counted.ALL, "penduduk bekerja di luar ASN, TNI dan Polri, 17+ / employed without ASN, TNI and Polri, 17+"),
        D4(Counted.BPU, "seluruh PBPU (SDG 8.8.1.(a)) / universe of non-wage earners"),
        D5(Counted.VULNERABLE, "daftar atau kuota pekerja rentan / list or quota of vulnerable workers"),
        D6(Counted.NON_ASN, "daftar non-ASN OPD / roster of non-ASN staff");

        private enum Counted {
            ALL("peserta aktif semua segmen / active participants of all segments"),
            BPU("peserta aktif BPU dengan JKK dan JKM / active non-wage earners with JKK and JKM"),
            VULNERABLE("pekerja rentan aktif / active vulnerable workers"),
            NON_ASN("non-ASN aktif / active non-ASN staff");

            private final String words;

            Counted(String words) {
                this.words = words;
            }
        }

        private final Counted counted;
        private final String denominator;

        Definition(Counted counted, String denominator) {
            this.counted = counted;
            this.denominator = denominator;
        }

        /// Who is above the line, in words.
        public String numerator() {
            return counted.words;
        }

        /// Who is below the line, in words.
        public String denominator() {
            return denominator;
        }

        /// True for people above the line, once they are active.
        public boolean counts(Kind kind) {
            return switch (counted) {
                case ALL -> true;
                case BPU -> kind.segment() == Kind.Segment.BPU;
                case VULNERABLE -> kind.category() == Kind.Category.PEKERJA_RENTAN;
                case NON_ASN -> kind.category() != Kind.Category.PEKERJA_RENTAN;
            };
        }

        /// True when both count the same people above the line, so that one baseline serves both.
        public boolean countsAs(Definition other) {
            return counted == other.counted;
        }
    }
}
