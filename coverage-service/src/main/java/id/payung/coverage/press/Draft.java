package id.payung.coverage.press;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbers of a press release as somebody types them. Everything may be absent; every number is as it was printed:
/// `23806`, `"23.806"`, `"28 ribu"`, `"lebih dari 50.000"`, `"1,2 juta"`, `"Rp5,32 miliar"`, `"8,13 %"`.
///
/// @param text the release itself: numbers are read out of it, and what was understood is shown in the answer
/// @param region code; recorded bases of that region are tried as well
/// @param date reference date, `2021-05-19`
/// @param baseName what the base is called, in the words of the release
/// @param percent covered people out of the base
/// @param gap people who are not covered
/// @param definition D1 to D6, if the release says by which it measures
/// @param others what other sources say of the same event
/// @param previous what was said earlier
record Draft(
        @Nullable String text,
        @Nullable String region,
        @Nullable String date,
        @Nullable String source,
        @Nullable String covered,
        @Nullable String coveredName,
        @Nullable String base,
        @Nullable String baseName,
        @Nullable String percent,
        @Nullable String gap,
        @Nullable String gapPercent,
        @Nullable String definition,
        @Nullable List<@Nullable Part> parts,
        @Nullable Bases bases,
        @Nullable Target target,
        @Nullable Money money,
        @Nullable Claims claims,
        @Nullable Staff staff,
        @Nullable Persons persons,
        @Nullable List<@Nullable Other> others,
        @Nullable List<@Nullable Other> previous) {

    /// @param label such as PU, BPU, Jakon
    record Part(@Nullable String label, @Nullable String people) {}

    /// @param aged15 population aged 15 and above
    /// @param census population by the last census
    record Bases(
            @Nullable String employed,
            @Nullable String unemployed,
            @Nullable String workforce,
            @Nullable String outside,
            @Nullable String aged15,
            @Nullable String population,
            @Nullable String census,
            @Nullable String employedWithoutAsn,
            @Nullable String nonWageEarners,
            @Nullable String vulnerable,
            @Nullable String staff) {}

    /// @param percent of the base
    record Target(@Nullable String people, @Nullable String percent) {}

    /// @param amount rupiah
    /// @param people for whom; absent: the covered people
    /// @param months 1 to 36
    /// @param funding APBD, APBN, DBHCHT, CSR or MANDIRI
    /// @param segment PU, BPU, JAKON or PMI
    /// @param tariff rupiah a person and month; absent: the published tariffs are tried
    record Money(
            @Nullable String amount,
            @Nullable String people,
            @Nullable Integer months,
            @Nullable String funding,
            @Nullable String segment,
            @Nullable String tariff) {}

    /// @param amount paid for the deaths, or to the recipients
    record Claims(
            @Nullable String deaths,
            @Nullable String amount,
            @Nullable String recipients) {}

    /// @param potential another number given for all honorer
    record Staff(
            @Nullable String registered,
            @Nullable String roster,
            @Nullable String potential) {}

    /// @param records rows of the list behind the figure
    /// @param invalid rows whose NIK is missing, doubled or impossible
    /// @param twice people counted in two segments
    record Persons(
            @Nullable String registered,
            @Nullable String paid,
            @Nullable String records,
            @Nullable String invalid,
            @Nullable String twice) {}

    /// Another source, or an earlier figure.
    ///
    /// @param target people
    record Other(
            @Nullable String source,
            @Nullable String date,
            @Nullable String covered,
            @Nullable String coveredName,
            @Nullable String base,
            @Nullable String baseName,
            @Nullable String percent,
            @Nullable String gap,
            @Nullable String gapPercent,
            @Nullable String target) {}

    private static final Part NO_PART = new Part(null, null);
    private static final Other NO_OTHER = new Other(null, null, null, null, null, null, null, null, null, null);

    /// As it was meant where a form sends rows that nobody filled in.
    Draft withoutEmptyRows() {
        return new Draft(
                text,
                region,
                date,
                source,
                covered,
                coveredName,
                base,
                baseName,
                percent,
                gap,
                gapPercent,
                definition,
                filled(parts, NO_PART),
                bases,
                target,
                money,
                claims,
                staff,
                persons,
                filled(others, NO_OTHER),
                filled(previous, NO_OTHER));
    }

    private static <T> @Nullable List<@Nullable T> filled(@Nullable List<@Nullable T> rows, T empty) {
        return rows == null
                ? null
                : rows.stream().filter(row -> row != null && !row.equals(empty)).toList();
    }

    static final Draft EMPTY = new Draft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);
}
