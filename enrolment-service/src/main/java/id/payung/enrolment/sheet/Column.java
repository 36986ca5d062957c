package id.payung.enrolment.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The columns of a roster by our names; [Titles] knows the others.
enum Column {
    NIK(true),
    NAMA(true),
    TANGGAL_LAHIR(true),
    JENIS_KELAMIN(true),
    NOMOR_PEGAWAI(false),
    KATEGORI(false),
    SEGMEN(false),
    SUMBER_DANA(false),
    /// Which row of which import this one mends; the four after it are what a file of rejects adds, and are passed
    /// by.
    RUJUKAN(false),
    BARIS(false),
    KOLOM(false),
    ALASAN(false),
    PERBAIKAN(false);

    private final boolean required;

    Column(boolean required) {
        this.required = required;
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Column> required() {
        return Arrays.stream(values()).filter(column -> column.required).toList();
    }
}
