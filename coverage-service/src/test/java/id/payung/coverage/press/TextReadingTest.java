package id.payung.coverage.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Releases in words, of kinds that are seen in the press.
class TextReadingTest {

    @Test
    void readsARegionalReleaseInIndonesian() {
        Draft draft = read("""
                Kota Serang, 3 Juni 2025 - Sebanyak 28 ribu pekerja telah terlindungi BPJS Ketenagakerjaan dari 256 ribu \
                pekerja rentan atau 11 persen. Yang belum tercover 228.000 orang (89 persen).
                Pemerintah menargetkan 40.000 peserta pada tahun 2026. Iuran Rp16.800 per orang per bulan.""");

        assertThat(draft.date()).isEqualTo("2025-06-03");
        assertThat(draft.covered()).isEqualTo("28 ribu");
        assertThat(draft.base()).isEqualTo("256 ribu");
        assertThat(draft.baseName()).contains("rentan");
        assertThat(draft.percent()).isEqualTo("11 persen");
        assertThat(draft.gap()).isEqualTo("228.000");
        assertThat(draft.gapPercent()).isEqualTo("89 persen");
        assertThat(draft.target())
                .isNotNull()
                .satisfies(it -> assertThat(it.people()).isEqualTo("40.000"));
        assertThat(draft.money())
                .isNotNull()
                .satisfies(it -> assertThat(it.tariff()).isEqualTo("rp16.800"));
    }

    @Test
    void readsTheWorkforceAndTheSegments() {
        Draft draft = read("""
                Jumlah angkatan kerja 322.404 orang, penduduk bekerja 292.668 orang dan pengangguran 29.086 orang. \
                Peserta penerima upah 20.652 orang, bukan penerima upah 1.021 orang, jasa konstruksi 2.133 orang.""");

        assertThat(draft.bases()).isNotNull().satisfies(bases -> {
            assertThat(bases.workforce()).isEqualTo("322.404");
            assertThat(bases.employed()).isEqualTo("292.668");
            assertThat(bases.unemployed()).isEqualTo("29.086");
        });
        assertThat(draft.parts()).hasSize(3);
    }

    @Test
    void readsEnglishAndLeavesYearsAndLawsAlone() {
        Draft draft = read("""
                On 9 December 2025, in line with Inpres 8/2025, 461 thousand workers are covered, or 50.87 percent.""");

        assertThat(draft.date()).isEqualTo("2025-12-09");
        assertThat(draft.covered()).isEqualTo("461 thousand");
        assertThat(draft.percent()).isEqualTo("50.87 percent");
        assertThat(draft.base()).isNull();
    }

    @Test
    void showsNumbersThatNobodyLabelledAndUsesNone() {
        TextReading reading = TextReading.of(Desk.draft("{\"text\":\"Acara dihadiri 350 tamu di lantai 12.\"}"));

        assertThat(reading.unused()).hasSize(2);
        assertThat(reading.draft().covered()).isNull();
    }

    @Test
    void letsAFieldGoBeforeTheText() {
        Draft draft = TextReading.of(Desk.draft("{\"covered\":\"5\",\"text\":\"28 ribu pekerja terlindungi\"}"))
                .draft();

        assertThat(draft.covered()).isEqualTo("5");
    }

    @Test
    void refusesATextWithoutEnd() {
        TextReading reading = TextReading.of(Desk.draft("{\"text\":\"" + "1 2 3 4 5 6 7 ".repeat(300) + "\"}"));

        assertThat(reading.complaints()).isNotEmpty();
    }

    private static Draft read(String text) {
        return TextReading.of(Desk.draft(
                        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(Map.of("text", text))))
                .draft();
    }
}
