package id.payung.coverage.figure;

import id.payung.coverage.projection.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/// A published number of people.
///
/// @param value people, as published
/// @param precision what the publication rounded to: 1 is exact, 1000 is "28 thousand"
/// @param version 1, or more for each correction of the same figure by the same source for the same date
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
        OffsetDateTime enteredAt) {

    public enum Role {
        /// People whom BPJS reports as active.
        BASELINE,
        /// People whom coverage is measured against.
        DENOMINATOR
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
