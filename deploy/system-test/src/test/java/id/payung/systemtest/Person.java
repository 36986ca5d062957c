package id.payung.systemtest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// One row of a roster; nobody real.
public record Person(String nik, String name, LocalDate born, String sex, String staffNumber) {

    static final String HEADER = "nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    String row() {
        return String.join(",", nik, name, DATE.format(born), sex, staffNumber);
    }

    /// As a machine sends one person.
    public Map<String, String> form() {
        return Map.of(
                "nik",
                nik,
                "nama",
                name,
                "tanggalLahir",
                DATE.format(born),
                "jenisKelamin",
                sex,
                "nomorPegawai",
                staffNumber);
    }

    Person called(String newName) {
        return new Person(nik, newName, born, sex, staffNumber);
    }
}
