package id.payung.coverage.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came out of checking a release.
///
/// @param fits bases that reproduce the percentage
/// @param impliedBase the base that covered people and percentage speak of, printed or not
/// @param contradictions smallest sets of numbers that cannot all be true
/// @param facts what follows from the numbers
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        Verdict verdict,
        List<Finding> checks,
        List<Fit> fits,
        @Nullable Implied impliedBase,
        List<Contradiction> contradictions,
        List<Suggestion> suggestions,
        List<Fact> facts) {

    public enum Judgement {
        CONSISTENT,
        DOUBTFUL,
        CANNOT_BE_SAID
    }

    /// All in one sentence.
    public record Verdict(Judgement judgement, String sentence) {}

    /// A base that reproduces the percentage.
    ///
    /// @param definition D1 to D6, where it is the base of one
    /// @param percent covered people over this base, three decimals
    /// @param named true for the one that the release names
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fit(
            String base,
            @Nullable String definition,
            BigDecimal people,
            BigDecimal percent,
            boolean named,
            @Nullable String source,
            @Nullable LocalDate referenceDate) {}

    /// Whole people, rounded.
    public record Implied(BigDecimal people, BigDecimal low, BigDecimal high) {}

    /// Numbers that cannot all be true, by field, with the arithmetic.
    public record Contradiction(List<String> numbers, String sentence) {}

    /// Something that follows.
    ///
    /// @param what a stable name
    public record Fact(String what, BigDecimal value, String sentence) {}

    /// True when no check fails.
    public boolean passes() {
        return checks.stream().noneMatch(finding -> finding.outcome() == Finding.Outcome.FAILS);
    }

    /// What one check found.
    ///
    /// @param sentence the arithmetic; or what is missing, where nothing can be said
    public record Finding(Check check, String title, Outcome outcome, String sentence) {

        public enum Outcome {
            HOLDS,
            FAILS,
            CANNOT_BE_SAID
        }
    }

    /// What would make the numbers agree.
    ///
    /// @param number the field to look at; that of another source with its place, `others[0].target`
    /// @param printed as it stands
    /// @param value what would fit; people, percent or rupiah
    /// @param low the least that would fit, if more than one number does
    /// @param high the most that would fit
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Suggestion(
            String number,
            Kind kind,
            String printed,
            BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String sentence) {

        public enum Kind {
            FACTOR_1000,
            FACTOR_100,
            FACTOR_10,
            SWAPPED_DIGITS,
            ONE_DIGIT,
            WRONG_BASE_NAMED,
            ROUNDED,
            DISCOUNT,
            WOULD_FIT
        }
    }

    /// The checks that every published figure has to go through.
    public enum Check {
        C1("bagian = jumlah / parts sum to the total"),
        C2("terlindungi + belum = basis / covered + uncovered = base"),
        C3("persentase dihitung ulang dalam pembulatan cetaknya / percentage recomputed within its printed rounding"),
        C4("basis mana yang menghasilkan persentase / which base reproduces the percentage"),
        C5("terlindungi ≤ basis ≤ angkatan kerja ≤ penduduk 15+ ≤ penduduk / covered ≤ base ≤ workforce ≤ 15+ ≤ all"),
        C6("bekerja + menganggur = angkatan kerja / employed + unemployed = workforce"),
        C7("target ≤ basis / target ≤ base"),
        C8("salah ketik: kelipatan 10, angka tertukar / slips: factors of ten, swapped digits"),
        C9("patahan deret / series break"),
        C10("acara sama, sumber berbeda / same event, several sources"),
        C11("sebutan kelompok sesuai basisnya / the label belongs to the base"),
        C12("orang dihitung dalam dua segmen / people counted in two segments"),
        C13("terdaftar belum bayar dihitung terlindungi / registered but unpaid counted as covered"),
        C14("NIK ganda atau tidak sah / duplicate or invalid NIK"),
        C15("tanggal acuan diketahui / reference date is known"),
        C16("honorer terdaftar ≤ daftar / honorer registered ≤ roster"),
        C17("uang = orang × tarif × bulan / money = people × tariff × months"),
        C18("klaim per seribu orang masuk akal / claims per thousand are plausible");

        private final String title;

        Check(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
