package id.payung.coverage.figure;

import id.payung.coverage.projection.Category;
import id.payung.coverage.projection.Segment;

/// The six definitions of coverage in use. The same people over another base is another figure, so a percentage always
/// names its own.
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
    public boolean counts(Segment segment, Category category) {
        return switch (counted) {
            case ALL -> true;
            case BPU -> segment == Segment.BPU;
            case VULNERABLE -> category == Category.PEKERJA_RENTAN;
            case NON_ASN -> category != Category.PEKERJA_RENTAN;
        };
    }

    /// True when both count the same people above the line, so that one baseline serves both.
    public boolean countsAs(Definition other) {
        return counted == other.counted;
    }
}
