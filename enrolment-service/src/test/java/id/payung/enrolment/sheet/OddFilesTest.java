package id.payung.enrolment.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.content.Content;
import id.payung.enrolment.nik.NikCheck;
import id.payung.enrolment.profile.Detail;
import id.payung.enrolment.region.Regions;
import id.payung.enrolment.table.ReadFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.ErrorResponseException;

/// Files as clerks keep them: every row of people is read as it was meant, or the answer says what to do.
///
/// In texts `~` ends a line, SITI has the NIK 3673017112900001 and BUDI 3673013112900001.
class OddFilesTest {

    private static final String SITI = "3673017112900001";
    private static final String BUDI = "3673013112900001";
    private static final String BOTH = "2 SITI AMINAH P 31-12-1990; 3 BUDI L 31-12-1990";
    private static final LocalDate ON = LocalDate.of(2026, 2, 1);

    private final Sheets sheets = new Sheets(ReadFiles.tables(), new RowCheck(new NikCheck(new Regions())));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '!',
            value = {
                // where the header stands
                "PEMERINTAH KOTA SERANG~DAFTAR HONORER, 2026~nik,nama,tanggal_lahir,jenis_kelamin~{S},SITI,31-12-1990,P"
                        + "! 4 SITI P 31-12-1990",
                "KOP SURAT;;;~;;;~No;NIK;Nama;Tgl Lahir;L/P~1;{S};SITI;31-12-1990;P! 4 SITI P 31-12-1990",
                "sep=;~DAFTAR;;;~nik;nama;tgl lahir;jk~{S};SITI;31-12-1990;P! 4 SITI P 31-12-1990",
                "~~nik,nama,tanggal_lahir,jenis_kelamin~{S},SITI,31-12-1990,P! 4 SITI P 31-12-1990",
                // what stands between and behind people
                "nik;nama;tgl lahir;jk~(1);(2);(3);(4)~{S};SITI;31-12-1990;P! 3 SITI P 31-12-1990",
                "nik;nama;tgl lahir;jk~;;;~\"\";\"\"; ;~{S};SITI;31-12-1990;P~;;;! 4 SITI P 31-12-1990",
                "nik;nama;tgl lahir;jk~{S};SITI;31-12-1990;P~;Jumlah;;~Mengetahui"
                        + "! 2 SITI P 31-12-1990; 3 nik NOT_A_PERSON; 4 nik NOT_A_PERSON",
                "nik;nama;tgl lahir;jk~{S};#N/A;31-12-1990;P! 2 nama FORMULA_ERROR",
                // what the titles are called
                "No.;Nama Lengkap (tanpa gelar);No. KTP;Tgl. Lahir;Jenis Kelamin (L/P);Jabatan;Ket."
                        + "~1;SITI;{S};31-12-1990;P;Staf;-! 2 SITI P 31-12-1990",
                "N I K;NAMA PEGAWAI;TGL LHR;J/K;No. HP~{S};SITI;31-12-1990;P;081234567890! 2 SITI P 31-12-1990",
                ";;Nama;NIK;Tanggal-Lahir;JK~;;SITI;{S};31-12-1990;P! 2 SITI P 31-12-1990",
                "Nomor Induk Kependudukan|NAMA SESUAI KTP|TANGGAL LAHIR|GENDER~{S}|SITI|31-12-1990|wanita"
                        + "! 2 SITI P 31-12-1990",
                // gelar
                "nik,nama,tanggal_lahir,jk~{S},\"Dr. SITI, S.Kom., M.Si\",31-12-1990,P! 2 Dr. SITI, S.Kom., M.Si P 31-12-1990",
                "nik,nama,tanggal_lahir,jk~{S},SITI, S.Kom,31-12-1990,P! 2 nik WRONG_NUMBER_OF_CELLS",
                "nama,nik,tanggal_lahir,jk~SITI,{B},31-12-1990,P! 2 nik OTHER_SEX",
                // line breaks in a cell, and quotes that were left open
                "nik;nama;alamat;tgl lahir;jk~{S};SITI;\"Jl. Veteran~~RT 1\";31-12-1990;P~{B};BUDI;;31-12-1990;L"
                        + "! 2 SITI P 31-12-1990; 3 BUDI L 31-12-1990",
                "nik;\"Nama~(tanpa gelar)\";tgl lahir;jk~{S};\"SITI~AMINAH\";31-12-1990;P! 2 SITI AMINAH P 31-12-1990",
                "nik;nama;tgl lahir;jk~{S};\"SITI;31-12-1990;P~{B};BUDI;31-12-1990;L"
                        + "! 2 nik BROKEN_QUOTES; 3 BUDI L 31-12-1990",
                "nik;nama;tgl lahir;jk~{S};\"SITI;31-12-1990;P~{B};\"BUDI;31-12-1990;L"
                        + "! 2 nik BROKEN_QUOTES; 3 nik BROKEN_QUOTES",
                "nik;nama;tgl lahir;jk~{S};\"SITI;31-12-1990;P~{B};\"BUDI\";31-12-1990;L"
                        + "! 2 nik BROKEN_QUOTES; 3 BUDI L 31-12-1990",
                "nik;nama;tgl lahir;jk;ket~{S};SITI;31-12-1990;P;\"R~{B};BUDI;31-12-1990;L;R\""
                        + "! 2 nik BROKEN_QUOTES; 3 BUDI L 31-12-1990",
            })
    void readsTextsAsTheyWereMeant(String file, String expected) throws IOException {
        assertThat(read(text(file))).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '#',
            value = {
                "31-12-1990",
                "31/12/1990",
                "31.12.1990",
                "31 12 1990",
                "31 - 12 - 1990",
                "31-12-90",
                "31/12/90",
                "31 Desember 1990",
                "31-Des-1990",
                "31 DES 90",
                "31-Dec-90",
                "31 Dec. 1990",
                "1990-12-31",
                "1990-12-31T00:00:00.000",
                "31/12/1990 0:00",
                "31/12/1990 00.00.00",
                "Serang, 31-12-1990",
                "SERANG / 31 Desember 1990",
                "Kab. Serang 31-12-90",
                "'31-12-1990",
                "31\u201312\u20131990",
                "31\u00a0Desember\u00a01990"
            })
    void readsADateHoweverItIsWritten(String date) throws IOException {
        assertThat(read(text("nik;nama;TTL;jk~{S};SITI;" + date + ";P"))).isEqualTo("2 SITI P 31-12-1990");
    }

    @ParameterizedTest
    @CsvSource({
        "12/31/1990,NO_DATE",
        "31-13-1990,NO_DATE",
        "31 Foo 1990,NO_DATE",
        "33238,NO_DATE",
        "Desember 1990,NO_DATE",
        "30-12-90,OTHER_BIRTH_DATE",
        "31 Juli 1990,OTHER_BIRTH_DATE",
        "31-12-15,TOO_OLD"
    })
    void takesNoOtherDateForIt(String date, String reason) throws IOException {
        assertThat(read(text("nik;nama;TTL;jk~{S};SITI;" + date + ";P"))).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "L,L",
        "laki-laki,L",
        "Laki - Laki,L",
        "LAKI2,L",
        "Lk.,L",
        "pria,L",
        "P,P",
        "perempuan,P",
        "Pr,P",
        "WANITA,P",
        "L/P,NO_SEX",
        "W,NO_SEX",
        "1,NO_SEX",
        "Laki-laki/Perempuan,NO_SEX"
    })
    void readsTheWordsForTheSex(String word, String expected) throws IOException {
        var nik = expected.equals("P") ? SITI : BUDI;

        assertThat(read(text("nik;nama;tgl lahir;jk~" + nik + ";ANI;31-12-1990;" + word)))
                .isIn("2 ANI " + expected + " 31-12-1990", "2 jenis_kelamin " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '#',
            value = {
                "`3673017112900001",
                "'3673017112900001",
                "=\"3673017112900001\"",
                "3673.0171.1290.0001",
                "3673\u200b017112900001",
                "\u00a03673017112900001\u00a0"
            })
    void readsANikHoweverItWasKeptFromASpreadsheet(String nik) throws IOException {
        assertThat(read(text("nik;nama;tgl lahir;jk~" + nik + ";SITI;31-12-1990;P")))
                .isEqualTo("2 SITI P 31-12-1990");
    }

    @Test
    void keepsThePlaceThatStandsBeforeTheDateOfBirth() throws IOException {
        try (var sheet = open(text("nik;nama;Tempat, Tanggal Lahir;jk~{S};SITI;Kab. Serang, 31 Des 1990;P"))) {
            var row = sheet.check(Objects.requireNonNull(sheet.next()));

            assertThat(row)
                    .isInstanceOfSatisfying(
                            Row.Sound.class,
                            sound -> assertThat(sound.details().get(Detail.TEMPAT_LAHIR))
                                    .contains("Kab. Serang"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '!',
            value = {
                "{S},SITI,31-12-1990,P! Baris 1: ini sudah data; tambahkan baris judul",
                "KOP~nik;nama;Tangal Lahir;jk! Baris 2: kolom ke-3 (C): nama tidak dikenal; mungkin maksudnya tanggal_lahir",
                "nik;nama;tgl lahir;jk;gaji! kolom ke-5 (E): nama tidak dikenal; ganti judulnya atau hapus",
                "nik;nama;Tempat, Tgl Lahir;;jk! kolom ke-4 (D): belum ada judulnya",
                "nik;nama;tgl lahir;jk;No. KTP! kolom nik ada dua kali, di A dan E",
                "nik;nama;jk! kolom wajib belum ada: tanggal_lahir",
                "\"nik;nama;tgl lahir;jk\"! semua kolom ada di satu sel",
                "{\\rtf1 nik nama}! RTF",
                "MIME-Version: 1.0~X! MHTML",
                "{~\"nik\": \"1\"~}! Tidak ada objek JSON",
                ";;;;~;;;;! kosong",
            })
    void saysWhatToDoWithWhatItCannotRead(String file, String says) {
        assertThat(refusal(text(file))).contains(says.strip()).contains(" / ");
    }

    @Test
    void readsTheSheetThatIsShownBelowItsLetterhead() throws IOException {
        var file = workbook(book -> {
            var old = book.newWorksheet("lama");
            row(old, 0, "nik", "nama", "tanggal_lahir", "jenis_kelamin");
            row(old, 1, BUDI, "ORANG LAMA", "31-12-1990", "L");
            old.setVisibilityState(VisibilityState.HIDDEN);
            var sheet = book.newWorksheet("daftar");
            row(sheet, 0, "PEMERINTAH KOTA SERANG");
            sheet.range(0, 0, 0, 5).merge();
            row(sheet, 3, "", "No", "N I K", "Nama\nLengkap", "Tgl\nLahir", "L/P");
            row(sheet, 4, "", "1", "2", "3", "4", "5");
            row(sheet, 6, "", "1", SITI, "SITI\nAMINAH", "31-12-1990", "P");
            row(sheet, 7, " ", "", "  ");
            row(sheet, 9, "", "", "", "", "Kepala Dinas");
            book.newWorksheet("petunjuk").value(0, 0, "nik");
        });

        assertThat(read(file)).isEqualTo("7 SITI AMINAH P 31-12-1990; 10 nik NOT_A_PERSON");
    }

    @Test
    void refusesTwoSheetsWithPeopleAndCellsMergedOverSeveral() throws IOException {
        var two = workbook(book -> {
            for (var name : List.of("Bidang A", "Bidang B")) {
                var sheet = book.newWorksheet(name);
                row(sheet, 0, "nik", "nama", "tanggal_lahir", "jenis_kelamin");
                row(sheet, 1, SITI, "SITI", "31-12-1990", "P");
            }
        });
        var merged = workbook(book -> {
            var sheet = book.newWorksheet("daftar");
            row(sheet, 0, "nik", "nama", "tanggal_lahir", "jenis_kelamin", "kategori");
            row(sheet, 1, SITI, "SITI AMINAH", "31-12-1990", "P", "PPPK_PARUH_WAKTU");
            row(sheet, 2, BUDI, "BUDI", "31-12-1990", "L");
            sheet.range(1, 4, 2, 4).merge();
        });

        assertThat(refusal(two)).contains("lebih dari satu lembar").contains("a file for each");
        assertThat(refusal(merged)).contains("Sel E2:E3 digabung").contains("unmerge");
    }

    @Test
    void readsOneSheetBesideAnotherOfTheSameFormThatIsEmpty() throws IOException {
        var file = workbook(book -> {
            row(book.newWorksheet("kosong"), 0, "nik", "nama", "tanggal_lahir", "jenis_kelamin");
            var sheet = book.newWorksheet("isi");
            row(sheet, 0, "nik", "nama", "tanggal_lahir", "jenis_kelamin");
            row(sheet, 1, SITI, "SITI AMINAH", "31-12-1990", "P");
            row(sheet, 2, BUDI, "BUDI", "31-12-1990", "L");
        });

        assertThat(read(file)).isEqualTo(BOTH);
    }

    @Test
    void asksWhetherWhoIsHiddenBelongsToTheRoster() throws IOException {
        var file = workbook(book -> {
            var sheet = book.newWorksheet("daftar");
            row(sheet, 0, "nik", "nama", "tanggal_lahir", "jenis_kelamin");
            row(sheet, 1, SITI, "SITI AMINAH", "31-12-1990", "P");
            row(sheet, 2, BUDI, "BUDI", "31-12-1990", "L");
            sheet.hideRow(2);
            sheet.hideRow(3);
        });

        assertThat(read(file)).isEqualTo("2 SITI AMINAH P 31-12-1990; 3 nik HIDDEN_ROW");
    }

    @Test
    void namesTheOtherKindsOfWorkbooks() throws IOException {
        assertThat(refusal(zip("mimetype", "content.xml"))).contains("Ini .ods (LibreOffice)");
        assertThat(refusal(zip("[Content_Types].xml", "xl/workbook.bin"))).contains("Ini .xlsb");
        assertThat(refusal(zip("daftar.csv"))).contains("arsip ZIP");
    }

    private String read(byte[] file) throws IOException {
        try (var sheet = open(file)) {
            var rows = new ArrayList<String>();
            for (var line = sheet.next(); line != null; line = sheet.next()) {
                rows.add(said(sheet.check(line)));
            }
            return String.join("; ", rows);
        }
    }

    private static String said(Row row) {
        return switch (row) {
            case Row.Sound sound ->
                sound.number() + " " + sound.name() + " " + sound.sex() + " " + Dates.text(sound.bornOn());
            case Row.Faulty(var rejects) ->
                rejects.stream()
                        .map(reject -> reject.row() + " " + reject.column() + " " + reject.reason())
                        .collect(Collectors.joining(", "));
        };
    }

    private Sheet open(byte[] file) throws IOException {
        return sheets.open(Content.of(file), ON, "36.73");
    }

    private String refusal(byte[] file) {
        try (var sheet = open(file)) {
            return "read with columns " + sheet.columns();
        } catch (ErrorResponseException refusal) {
            return Objects.requireNonNullElse(refusal.getBody().getDetail(), "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String text) {
        return text.replace('~', '\n').replace("{S}", SITI).replace("{B}", BUDI).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(Consumer<Workbook> fill) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            fill.accept(book);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int place = 0; place < cells.length; place++) {
            if (!cells[place].isEmpty()) {
                sheet.value(row, place, cells[place]);
            }
        }
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
