package id.payung.local.demonstration;

import java.time.LocalDate;
import java.util.List;

/// A figure as the press printed it. What was not printed but follows from a printed percentage says so in its source.
///
/// @param kind `BASELINE` or `DENOMINATOR`
/// @param definition D1 employed people, D2 workforce, D3 potential participants, D5 vulnerable workers, D6 non-ASN
/// staff
/// @param segment `ALL`, or the segment that it speaks about
/// @param precision what the publication rounded to
record Figure(
        String region,
        String kind,
        String definition,
        String segment,
        String source,
        LocalDate referenceDate,
        long value,
        long precision) {

    private static final String SERANG_2021 = "Antara, 19 Mei 2021";
    private static final String SERANG_2025 = "Banten Raya, 3 Juni 2025";
    private static final String MALANG_2024 = "Malangpariwara, 18 Maret 2024";
    private static final String KAB_SERANG_2025 = "Fokus TV, 9 Desember 2025";
    private static final String KAB_TANGERANG_2022 = "Kompas, 24 Desember 2022";

    private static final String KEMNAKER_2025 = "Kemnaker, peserta aktif Februari 2025 (Databoks)";
    private static final String BPS_2025 = "BPS, Sakernas Agustus 2025 (5 November 2025)";
    private static final String BPS_BANTEN_2025 = "BPS Banten, Sakernas Agustus 2025";

    private static final LocalDate FEBRUARY_2025 = LocalDate.of(2025, 2, 28);
    private static final LocalDate AUGUST_2025 = LocalDate.of(2025, 8, 31);
    private static final LocalDate MAY_2021 = LocalDate.of(2021, 5, 19);
    private static final LocalDate JUNE_2025 = LocalDate.of(2025, 6, 3);
    private static final LocalDate MARCH_2024 = LocalDate.of(2024, 3, 18);
    private static final LocalDate DECEMBER_2025 = LocalDate.of(2025, 12, 9);
    private static final LocalDate DECEMBER_2022 = LocalDate.of(2022, 12, 24);

    static final List<Figure> PUBLISHED = List.of(
            baseline("ID", "D1", KEMNAKER_2025 + " (41,38 juta)", FEBRUARY_2025, 41_380_000, 10_000),
            base("ID", "D1", BPS_2025 + " (146,54 juta penduduk bekerja)", AUGUST_2025, 146_540_000, 10_000),
            base("ID", "D2", BPS_2025 + " (154,00 juta angkatan kerja)", AUGUST_2025, 154_000_000, 10_000),
            baseline("36", "D1", KEMNAKER_2025 + " (2,75 juta)", FEBRUARY_2025, 2_750_000, 10_000),
            base("36", "D1", BPS_BANTEN_2025 + " (5,76 juta penduduk bekerja)", AUGUST_2025, 5_760_000, 10_000),
            base("36", "D2", BPS_BANTEN_2025 + " (6,17 juta angkatan kerja)", AUGUST_2025, 6_170_000, 10_000),
            baseline("36.73", "D1", SERANG_2021, MAY_2021, 23_806, 1),
            base("36.73", "D1", SERANG_2021 + " (penduduk bekerja)", MAY_2021, 292_668, 1),
            base("36.73", "D2", SERANG_2021 + " (angkatan kerja)", MAY_2021, 322_404, 1),
            base("36.73", "D6", SERANG_2021 + " (potensi tenaga honorer)", MAY_2021, 3_112, 1),
            baseline("36.73", "D3", SERANG_2025 + " (28 ribuan)", JUNE_2025, 28_000, 1_000),
            base("36.73", "D3", SERANG_2025 + " (256 ribu pekerja PU dan informal)", JUNE_2025, 256_000, 1_000),
            baseline("35.73", "D5", MALANG_2024 + " (dibayar APBD)", MARCH_2024, 26_400, 100),
            base("35.73", "D5", MALANG_2024 + " (dihitung dari 32 %, tidak diterbitkan)", MARCH_2024, 82_500, 1_000),
            baseline("36.04", "D1", KAB_SERANG_2025, DECEMBER_2025, 461_000, 1_000),
            base(
                    "36.04",
                    "D1",
                    KAB_SERANG_2025 + " (dihitung dari 50,87 %, tidak diterbitkan)",
                    DECEMBER_2025,
                    906_231,
                    1_000),
            // No base was published, so no percentage can be shown for it.
            baseline("36.03", "D5", KAB_TANGERANG_2022 + " (lebih dari 50 ribu)", DECEMBER_2022, 50_000, 1_000));

    private static Figure baseline(
            String region, String definition, String source, LocalDate date, long people, long precision) {
        return new Figure(region, "BASELINE", definition, "ALL", source, date, people, precision);
    }

    private static Figure base(
            String region, String definition, String source, LocalDate date, long people, long precision) {
        return new Figure(region, "DENOMINATOR", definition, "ALL", source, date, people, precision);
    }
}
