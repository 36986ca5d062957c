package id.payung.enrolment.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The columns of a roster, by the name in the header row.
enum Column {
    NIK(true),
    NAMA(true),
    TANGGAL_LAHIR(true),
    JENIS_KELAMIN(true),
    NOMOR_PEGAWAI(false),
    KATEGORI(false),
    SEGMEN(false),
    SUMBER_DANA(false);

    private final boolean required;

    Column(boolean required) {
        this.required = required;
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String header) {
        var name = header.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(values())
                .filter(column -> column.name().equals(name))
                .findAny();
    }

    static List<Column> required() {
        return Arrays.stream(values()).filter(column -> column.required).toList();
    }
}
