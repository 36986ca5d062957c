package id.payung.enrolment.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns of a roster, by the name in the header row: ours, or that of SIPP's `data_tk_baru`.
enum Column {
    NIK(true, "NOMOR_IDENTITAS"),
    NAMA(true, "NAMA_LENGKAP"),
    TANGGAL_LAHIR(true, ""),
    JENIS_KELAMIN(true, ""),
    NOMOR_PEGAWAI(false, "NO_PEGAWAI"),
    KATEGORI(false, ""),
    SEGMEN(false, ""),
    SUMBER_DANA(false, ""),
    /// Which row of which import this one mends; the four after it are what a file of rejects adds, and are passed
    /// by.
    RUJUKAN(false, ""),
    BARIS(false, ""),
    KOLOM(false, ""),
    ALASAN(false, ""),
    PERBAIKAN(false, "");

    private final boolean required;
    private final String sipp;

    Column(boolean required, String sipp) {
        this.required = required;
        this.sipp = sipp;
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String header) {
        var name = Header.name(header);
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name) || (!name.isEmpty() && column.sipp.equals(name)))
                .findAny();
    }

    static List<Column> required() {
        return Arrays.stream(values()).filter(column -> column.required).toList();
    }
}
