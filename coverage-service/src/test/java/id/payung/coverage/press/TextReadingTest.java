package id.payung.coverage.press;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.coverage.release.Report.Check;
import id.payung.coverage.release.Report.Finding.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /// What a statistician reads in it, and whether the numbers can be true.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            OK | covered=34000 base=120000 | \
            Jumlah peserta aktif di Kota Bitung naik dari 29.500 orang pada 2023 menjadi 34 ribu orang pada \
            2024, dari total 120 ribu pekerja.
            OK | claims.deaths=18 covered=26400 | \
            Sebanyak 26.400 pekerja rentan di Kota Malang sudah terdaftar. Ahli waris dari peserta yang \
            meninggal dunia menerima santunan kematian sebesar Rp42 juta. Sepanjang tahun ini 18 peserta \
            meninggal dunia.
            OK | target.people=150000 target.percent=60 covered=98500 date=2025-03-05 | \
            Kudus (5/3/2025) - Pemkab Kudus menargetkan 150.000 pekerja terlindungi jaminan sosial \
            ketenagakerjaan atau 60 persen pada akhir tahun. Sampai saat ini baru 98.500 orang yang terdaftar.
            OK | covered=38000 target.people=40000 | \
            Dari target 40.000 peserta, realisasi sampai triwulan III sebanyak 38.000 peserta atau 95 persen.
            OK | covered=215600 | \
            Tercatat 4.312 perusahaan dan 215.600 tenaga kerja menjadi peserta BPJS Ketenagakerjaan Cabang \
            Cirebon. Total klaim yang dibayarkan Rp187,4 miliar untuk 15.230 kasus.
            OK | covered=23806 parts[0].people=20652 parts[1].people=1021 parts[2].people=2133 | \
            Peserta aktif tercatat 23.806 orang, terdiri dari 20.652 pekerja penerima upah (PU), 1.021 bukan \
            penerima upah (BPU) dan 2.133 pekerja jasa konstruksi.
            OK | covered=1200000 base=2500000 percent=48 gap=1300000 gapPercent=52 | \
            Dari 2,5 juta pekerja di Provinsi Lampung, baru 1,2 juta atau 48 persen yang terlindungi. Sisanya \
            1,3 juta pekerja (52 persen) belum menjadi peserta.
            BAD | covered=1200000 base=2500000 percent=58 gap=1300000 | \
            Dari 2,5 juta pekerja di Provinsi Lampung, baru 1,2 juta atau 58 persen yang terlindungi. Sisanya \
            1,3 juta pekerja belum menjadi peserta.
            OK | percent=34.2 covered=41900 | \
            Cakupan kepesertaan meningkat dari 28,5 persen pada tahun 2023 menjadi 34,2 persen pada tahun 2024 \
            dengan 41.900 peserta aktif.
            OK | covered=3080 money.amount=509308800 money.tariff=13780 money.people=3080 | \
            Muna Barat menganggarkan iuran Rp509.308.800 setahun untuk 3.080 tenaga honorer yang didaftarkan \
            sebagai peserta, masing-masing Rp13.780 per orang per bulan.
            OK | covered=52000 | \
            Peserta atas nama Siti dengan NIK 3671014507890001 menerima kartu dari Walikota. Saat ini lebih \
            kurang 52.000 pekerja di kota itu telah terlindungi. Hubungi 175 atau WhatsApp 081380070175, pukul \
            08.00-16.00 WIB.
            OK | covered=25000 base=80000 | \
            Sekitar dua puluh lima ribu nelayan dari 80 ribu nelayan di Kabupaten Rembang telah terlindungi.
            OK | date=2024-08-31 bases.unemployed=14200 bases.workforce=310400 bases.employed=296200 | \
            Data BPS Agustus 2024 mencatat angkatan kerja sebanyak 310.400 orang, terdiri atas 296.200 orang \
            bekerja dan 14.200 orang pengangguran. Tingkat Pengangguran Terbuka (TPT) 4,57 persen.
            BAD | bases.unemployed=14200 bases.workforce=310400 bases.employed=269200 | \
            Angkatan kerja 310.400 orang, terdiri atas 269.200 orang bekerja dan 14.200 orang pengangguran.
            OK | covered=399999 base=786316 percent=50.87 gap=386317 gapPercent=49.13 date=2025-12-09 | \
            On December 9, 2025 the branch said 399,999 of 786,316 workers (50.87%) are covered by BPJS \
            Ketenagakerjaan, leaving 386,317 workers, or 49.13%, uncovered.
            BAD | covered=461000 percent=50.87 gap=386317 gapPercent=49.13 | \
            Some 461 thousand workers in Serang Regency are protected, equal to 50.87 percent; 386,317 workers \
            (49.13 percent) are not yet covered.
            OK | covered=65000 | \
            Antara 60 ribu hingga 70 ribu pekerja informal diperkirakan belum terlindungi, sementara 65.000 \
            pekerja sudah terdaftar.
            OK | covered=2403 base=3112 | \
            Dari 3.112 tenaga honorer/non-ASN di lingkungan pemkot, 2.403 sudah terdaftar BPJS Ketenagakerjaan. \
            Sebanyak 23 OPD sudah membayar dan 13 OPD belum.
            OK | target.percent=43.92 covered=88200 base=210000 percent=42 | \
            Wakil Bupati menyebut dari 210.000 tenaga kerja baru 88.200 yang ikut BPJS Ketenagakerjaan. "Artinya \
            baru 42 persen," ujarnya. Target RPJMN tahun 2029 sebesar 43,92 persen.
            BAD | covered=88200 base=201000 percent=42 | \
            Wakil Bupati menyebut dari 201.000 tenaga kerja baru 88.200 yang ikut BPJS Ketenagakerjaan. "Artinya \
            baru 42 persen," ujarnya.
            OK | covered=150300 | \
            Pemerintah memberi diskon iuran 50 persen bagi peserta BPU sektor transportasi. Di Jawa Tengah \
            terdapat 150.300 pengemudi yang menjadi peserta. Tarif JKK 0,24 persen hingga 1,74 persen dari upah.
            BAD | covered=105000 base=65000 | \
            Sebanyak 105.000 pekerja telah terlindungi dari total 65.000 pekerja di kabupaten tersebut.
            OK | covered=56120 base=140300 percent=40 gap=84180 | \
            Peserta: 56 120 orang. Basis: 140 300 pekerja. Cakupan: 40 persen. Belum terlindungi: 84 180 orang.
            OK | gap=268862 gapPercent=91.87 covered=23806 percent=8.13 base=292668 | \
            Baru 23.806 pekerja atau 8,13 persen dari 292.668 penduduk bekerja di Kota Serang yang terlindungi; \
            268.862 pekerja lainnya (91,87 persen) belum.
            BAD | gap=268862 gapPercent=91.87 covered=23806 percent=8.13 base=322404 | \
            Baru 23.806 pekerja atau 8,13 persen dari 322.404 angkatan kerja di Kota Serang yang terlindungi, \
            268.862 pekerja lainnya (91,87 persen) belum.
            OK | covered=12750 | \
            Program ini menjangkau 12.750 petani tembakau di 14 kecamatan dan 120 desa dengan dana DBHCHT Rp1,7 \
            miliar. Usia peserta 17 hingga 64 tahun.
            OK | claims.deaths=126 claims.amount=5292000000 covered=91000 | \
            Sepanjang 2024, BPJS Ketenagakerjaan membayarkan santunan JKM untuk 126 peserta meninggal dengan \
            total Rp5,292 miliar. Jumlah peserta aktif 91.000 orang.
            OK | covered=91000 claims.amount=145600000000 claims.recipients=11214 | \
            Sepanjang 2024, BPJS Ketenagakerjaan membayarkan manfaat JHT, JKK, JKM dan JP sebesar Rp145,6 miliar \
            kepada 11.214 penerima, termasuk 126 beasiswa anak. Jumlah peserta aktif 91.000 orang.
            BAD | covered=399999 base=786316 target.people=21234000 | \
            Saat ini 399.999 dari 786.316 pekerja terlindungi. Melalui MoU tersebut ditargetkan tambahan \
            kepesertaan 21.234.000 pekerja.
            OK | covered=5400000 base=15300000 percent=35.3 | \
            Secara nasional 40,2 juta pekerja telah menjadi peserta. Khusus Jawa Timur, 5,4 jt dari 15,3 jt \
            pekerja sudah terlindungi (35,3%).
            OK | covered=17843 percent=23.79 base=75000 | \
            Pekerja informal yang menjadi peserta BPU baru 17.843 jiwa atau 23,79 persen dari potensi 75.000 \
            jiwa.
            OK | covered=61250 base=175000 percent=35 gap=113750 date=2025-06-30 | \
            BPJAMSOSTEK Cabang Madiun merilis, per 30 Juni 2025 tingkat perlindungan pekerja di wilayah \
            Kabupaten Ngawi berada pada angka 35 persen. Jumlah tenaga kerja yang telah menjadi peserta sebanyak \
            61.250 orang dari potensi 175.000 orang, sehingga masih ada 113.750 orang yang belum terdaftar.
            BAD | covered=61250 base=175000 percent=35 gap=131750 date=2025-06-30 | \
            BPJAMSOSTEK Cabang Madiun merilis, per 30 Juni 2025 tingkat perlindungan pekerja di wilayah \
            Kabupaten Ngawi berada pada angka 35 persen. Jumlah tenaga kerja yang telah menjadi peserta sebanyak \
            61.250 orang dari potensi 175.000 orang, sehingga masih ada 131.750 orang yang belum terdaftar.
            OK | covered=14320 | \
            Wali Kota Pariaman menyerahkan santunan Rp42 juta kepada ahli waris dua pegawai honorer yang \
            meninggal. Hingga kini 14.320 warga Pariaman terdaftar di BPJS Ketenagakerjaan, bertambah 1.204 \
            orang atau naik 9,2% dibandingkan tahun sebelumnya.
            OK | covered=205900 base=611000 percent=33.7 | \
            Di Kabupaten Garut tercatat 205.900 pekerja (33,7%) dari total 611.000 penduduk bekerja telah \
            memiliki jaminan sosial ketenagakerjaan, lebih rendah dari rata-rata Jawa Barat yang sudah 38,4%.
            OK | covered=30000 base=50000 percent=60 | \
            The city has enrolled 30,000 of its 50,000 informal workers, or 60 per cent, since 2022, at a cost \
            of Rp6 billion from the regional budget.
            OK | covered=9875 parts[0].people=4120 parts[1].people=5755 | \
            Rinciannya, peserta segmen penerima upah 4.120 orang dan bukan penerima upah 5.755 orang, sehingga \
            total peserta 9.875 orang.
            BAD | covered=9785 parts[0].people=4120 parts[1].people=5755 | \
            Rinciannya, peserta segmen penerima upah 4.120 orang dan bukan penerima upah 5.755 orang, sehingga \
            total peserta 9.785 orang.
            OK | covered=25000 base=61000 percent=41 | \
            Pada tahun 2023 peserta aktif 20.000 dari 60.000 pekerja atau 33,3 persen. Pada tahun 2024 jumlahnya \
            25.000 peserta dari 61.000 pekerja atau 41 persen.
            OK | covered=128450 base=412300 percent=31.15 | \
            Cakupan umum 31,15 persen: 128.450 peserta dari 412.300 pekerja. Khusus honorer, 2.403 dari 3.112 \
            orang atau 77,2 persen sudah terdaftar.
            OK | covered=43000 | \
            Dengan anggaran DBHCHT senilai Rp8.668.800.000, Pemkab Jember melindungi 43.000 buruh tani tembakau. \
            Bantuan iuran diberikan untuk 12 bulan.
            OK | covered=156789 base=402123 percent=38.99 gapPercent=61.01 | \
            UCJ Kabupaten Sleman: 38,99% (156.789 dari 402.123 pekerja). Artinya 61,01% pekerja belum \
            terlindungi.
            BAD | covered=156789 base=402123 percent=39.89 | \
            UCJ Kabupaten Sleman: 39,89% (156.789 dari 402.123 pekerja).
            OK | covered=102500 | \
            Sepanjang semester I 2025 kantor cabang membayar klaim JHT Rp98,7 miliar bagi 7.812 peserta, JKM \
            Rp6,1 miliar bagi 148 ahli waris, serta JKK Rp4,4 miliar bagi 390 kasus. Adapun jumlah peserta aktif \
            tercatat 102.500 orang.
            OK | covered=31000 | \
            Program "Perisai" kini menjangkau 31.000 pekerja informal di 23 kabupaten/kota. Angka kemiskinan \
            turun menjadi 9,8 persen dan pertumbuhan ekonomi 5,1 persen.
            OK | covered=23806 bases.workforce=322404 bases.employed=292668 bases.unemployed=29736 percent=8.13 | \
            Menurut BPS angkatan kerja di Kota Serang 322.404 orang: yang bekerja 292.668 orang dan menganggur \
            29.736 orang. Peserta BPJS Ketenagakerjaan 23.806 orang, atau 8,13 persen penduduk bekerja.
            BAD | covered=146300 base=380000 percent=35.8 | \
            "Dari total angkatan kerja kita sebanyak 380.000 jiwa, yang sudah terproteksi BPJS Ketenagakerjaan \
            146.300 jiwa atau 35,8 persen," kata Sekda Kabupaten Klaten.
            OK | money.amount=1450000000 money.people=7200 money.tariff=16800 | \
            Pemerintah Kota Sorong mengalokasikan Rp1,45 miliar untuk pembayaran iuran 7.200 pekerja rentan \
            selama 12 bulan pada tahun anggaran 2025. Iuran sebesar Rp16.800 per orang per bulan.
            OK | claims.amount=650000000000 claims.recipients=52301 | \
            Realisasi pembayaran manfaat di Kabupaten Serang tahun 2025 mencapai Rp650 miliar kepada 52.301 \
            penerima. Tingkat kepuasan peserta 94,7 persen.
            OK | date=2025-03-31 covered=18750 base=50000 percent=37.5 | \
            As of 31 March 2025, 18,750 of the 50,000 workers in Kupang were registered (37.5%), up from 16,000 \
            a year earlier.
            OK | percent=52.15 | \
            Gubernur menyampaikan cakupan jamsostek Provinsi Kalimantan Timur sudah 52,15 persen, melampaui \
            target nasional 32,15 persen.
            OK | money.tariff=5400 covered=1342 | \
            Sebanyak 1.342 tenaga non-ASN dari 36 OPD telah didaftarkan. Setiap bulan pemda membayar Rp5.400 per \
            orang.
            OK | covered=90000 | \
            Jumlah peserta aktif BPU di Kabupaten Lebak meningkat 2 kali lipat dari 45.000 menjadi 90.000 orang.
            OK | gap=412000 gapPercent=80 | \
            Sekitar 80 persen pekerja informal di Kabupaten Bogor, atau 412 ribu orang, belum terlindungi \
            jaminan sosial.
            BAD | covered=240000 base=600000 gap=410000 | \
            Pekerja di Kabupaten Deli Serdang mencapai 600.000 orang. Yang terlindungi 240.000 orang dan yang \
            belum 410.000 orang.
            OK | covered=240000 base=600000 gap=360000 | \
            Pekerja di Kabupaten Deli Serdang mencapai 600.000 orang. Yang terlindungi 240.000 orang dan yang \
            belum 360.000 orang.
            OK | date=2024-05-01 covered=95000 | \
            Sejak diluncurkan 1 Mei 2024, sebanyak 1.250 RT/RW, 3.400 kader posyandu, dan 980 marbot menerima \
            kartu peserta. Total peserta kota ini 95.000 orang.
            OK | covered=33600 base=84000 percent=40 | \
            Kota Tegal mencatat 33.600 pekerja terlindungi atau 40% dari 84.000 pekerja, Kota Pekalongan 51.000 \
            pekerja atau 34% dari 150.000 pekerja.
            OK | covered=8200 percent=20.5 | \
            Baru 20,5% atau 8.200 nelayan yang menjadi peserta; jumlah itu 1.100 lebih banyak daripada tahun \
            lalu.
            OK | covered=480000 | \
            Hampir 480 ribu pekerja di Batam terdaftar, 62 persen di antaranya laki-laki dan 38 persen \
            perempuan.
            OK | covered=125000 target.people=200000 | \
            Pemkab Sidoarjo menargetkan 200 ribu pekerja rentan terlindungi hingga 2029. Tahun ini sudah 125 \
            ribu orang tercover, atau 62,5 persen dari target.
            OK | covered=300000 base=1200000 percent=25 | \
            Satu dari empat pekerja (25 persen) di Kabupaten Malang, yakni 300 ribu dari 1,2 juta orang, sudah \
            terlindungi.
            OK | covered=45000 base=150000 percent=30 date=2024-12-31 | \
            Per Desember 2024 tercatat 45.000 peserta (30 persen dari 150.000 pekerja), sedangkan per Desember \
            2023 tercatat 39.000 peserta (27 persen dari 144.000 pekerja).
            OK | covered=350000 base=900000 | \
            Pekerja formal terlindungi 75 persen dan informal 10 persen. Secara keseluruhan 350.000 dari 900.000 \
            pekerja terlindungi.
            OK | covered=88000 base=120000 | \
            Peserta aktif 88.000 orang per Oktober, sedangkan per September 85.500 orang atau 71,25 persen dari \
            120.000 pekerja.
            OK | covered=20000 | \
            Kota Bekasi melindungi 20.000 pekerja rentan. Dari jumlah itu 12.000 perempuan (60 persen) dan 8.000 \
            laki-laki (40 persen).
            OK | covered=28000 base=256000 percent=11 gap=228000 | \
            Sebanyak 28 ribu pekerja terlindungi dari 256 ribu pekerja rentan atau 11 persen, belum tercover \
            228.000 orang.
            """)
    void readsAReleaseAsAStatisticianDoes(String judgement, String said, String text) {
        TextReading reading = TextReading.of(draft(text));
        Proofreading proofreading = new Proofreading(reading.draft());
        LocalDate date = proofreading.release().main().date();
        Set<String> understood = proofreading.understood().stream()
                .map(it -> it.field() + "=" + it.value().stripTrailingZeros().toPlainString())
                .collect(Collectors.toCollection(TreeSet::new));
        if (date != null) {
            understood.add("date=" + date);
        }

        assertThat(understood).containsExactlyInAnyOrder(said.split(" "));
        assertThat(Desk.check(reading.draft()).checks())
                .filteredOn(it -> it.check() != Check.C15 && it.outcome() == Outcome.FAILS)
                .hasSizeBetween(judgement.equals("BAD") ? 1 : 0, judgement.equals("BAD") ? 18 : 0);
    }

    static Draft draft(String text) {
        return Desk.draft(tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(Map.of("text", text)));
    }

    /// What is printed on lines of its own.
    @Test
    void readsATableAndAList() {
        Draft table = read("""
                | Uraian | Jumlah |
                | Penduduk bekerja | 183.000 |
                | Peserta aktif | 77.310 |
                | Cakupan (%) | 42,25 |
                | Belum terlindungi | 105.690 |
                | Persentase belum terlindungi (%) | 57,75 |""");
        Draft list = read("""
                Jumlah peserta 24.806 orang dengan rincian:
                1. PU: 20.652
                2. BPU: 1.021
                3. Jakon: 2.133""");

        assertThat(table.bases())
                .isNotNull()
                .satisfies(it -> assertThat(it.employed()).isEqualTo("183.000"));
        assertThat(List.of(String.valueOf(table.covered()), String.valueOf(table.percent())))
                .containsExactly("77.310", "42,25");
        assertThat(List.of(String.valueOf(table.gap()), String.valueOf(table.gapPercent())))
                .containsExactly("105.690", "57,75");
        assertThat(list.parts())
                .extracting(it -> it == null ? "" : it.people())
                .containsExactly("20.652", "1.021", "2.133");
        assertThat(Desk.finding(Desk.check(list), Check.C1).outcome()).isEqualTo(Outcome.FAILS);
    }

    private static Draft read(String text) {
        return TextReading.of(draft(text)).draft();
    }
}
