package id.payung.systemtest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// One row of a roster; nobody real.
public record Person(String nik, String name, LocalDate born, String sex, String staffNumber) {

    static final String HEADER = "nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    String row() {
        return String.join(",", nik, name, DATE.format(born), sex, staffNumber);
    }

    Person called(String newName) {
        return new Person(nik, newName, born, sex, staffNumber);
    }
}
