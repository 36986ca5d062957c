package id.payung.enrolment.person;

import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.sheet.Row;
import id.payung.enrolment.sheet.Sheets;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One person for the roster, as a machine sends it; the members are the columns of a roster file and are checked
/// alike.
///
/// @param tanggalLahir `31-12-1990` or `1990-12-31`
/// @param jenisKelamin L or P
/// @param kategori HONORER when absent
/// @param segmen PU when absent
/// @param sumberDana APBD when absent
/// @param note letter number or code that says why, kept in the ledger
record PersonForm(
        String nik,
        String nama,
        String tanggalLahir,
        String jenisKelamin,
        @Nullable String nomorPegawai,
        @Nullable String kategori,
        @Nullable String segmen,
        @Nullable String sumberDana,
        @Nullable Note note) {

    /// @param ages see [Sheets.Ages]
    Row check(Sheets sheets, LocalDate on, String region, Sheets.Ages ages) {
        return sheets.check(
                Map.of(
                        "nik",
                        nik,
                        "nama",
                        nama,
                        "tanggal_lahir",
                        tanggalLahir,
                        "jenis_kelamin",
                        jenisKelamin,
                        "nomor_pegawai",
                        orEmpty(nomorPegawai),
                        "kategori",
                        orEmpty(kategori),
                        "segmen",
                        orEmpty(segmen),
                        "sumber_dana",
                        orEmpty(sumberDana)),
                on,
                region,
                ages);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
