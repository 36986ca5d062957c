package id.payung.local.demonstration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// One line of a roster; nobody real.
///
/// @param nik 16 digits: area, birth date (a woman's day plus 40), serial
/// @param staffNumber `<office>-0001`, rising in the order of the roster
record Person(String nik, String name, LocalDate born, Sex sex, String staffNumber) {

    static final String HEADER = "nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai,kategori,segmen,sumber_dana";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    /// As rosters say it: `L` laki-laki, `P` perempuan.
    enum Sex {
        L,
        P
    }

    String line() {
        return String.join(",", nik, name, DATE.format(born), sex.name(), staffNumber, "HONORER", "PU", "APBD");
    }
}
