package id.payung.enrolment.sheet;

/// What can be wrong with a row apart from the NIK itself.
enum Fault {
    WRONG_NUMBER_OF_CELLS(
            "Jumlah sel berbeda dengan judul kolom; periksa pemisah dan tanda kutip.",
            "The number of cells differs from the header; check separators and quotes."),
    BROKEN_QUOTES(
            "Tanda kutip tidak ditutup atau salah tempat; hapus atau perbaiki.",
            "A quote is not closed or misplaced; remove or mend it."),
    ROW_TOO_LONG("Baris lebih dari 16.384 huruf.", "The row is longer than 16,384 characters."),
    NO_NAME("Nama kosong atau lebih dari 100 huruf.", "The name is empty or longer than 100 characters."),
    NAME_NOT_TEXT(
            "Nama berisi karakter rusak; simpan berkas sebagai UTF-8 atau ketik ulang.",
            "The name has broken characters; save the file as UTF-8 or type it again."),
    NO_DATE("Tanggal lahir harus dd-mm-yyyy, misalnya 31-12-1990.", "The birth date must be dd-mm-yyyy."),
    TOO_YOUNG("Umur di bawah 17 tahun; periksa tanggal lahir.", "Under 17 years of age; check the birth date."),
    TOO_OLD("Umur di atas 100 tahun; periksa tanggal lahir.", "Over 100 years of age; check the birth date."),
    NO_SEX("Jenis kelamin harus L atau P.", "The sex must be L or P."),
    STAFF_NUMBER_TOO_LONG("Nomor pegawai lebih dari 40 huruf.", "The staff number is longer than 40 characters."),
    UNKNOWN_CATEGORY(
            "Kategori harus HONORER, PPPK_PARUH_WAKTU atau PEKERJA_RENTAN.",
            "The category must be HONORER, PPPK_PARUH_WAKTU or PEKERJA_RENTAN."),
    UNKNOWN_SEGMENT("Segmen harus PU, BPU, JAKON atau PMI.", "The segment must be PU, BPU, JAKON or PMI."),
    UNKNOWN_FUNDING(
            "Sumber dana harus APBD, APBN, DBHCHT, CSR atau MANDIRI.",
            "The funding must be APBD, APBN, DBHCHT, CSR or MANDIRI."),
    DOUBLE_IN_THE_FILE("NIK ini sudah ada di berkas yang sama, di baris", "The file has this NIK already, in row"),
    ON_ANOTHER_ROSTER(
            "Ditolak: orang ini sudah terdaftar di OPD lain; lihat /overlaps, hubungi admin wilayah.",
            "Refused: this person is on the roster of another OPD; see /overlaps, ask the admin of the region."),
    HELD_FOR_THE_REGION(
            "Ditahan: orang ini sudah terdaftar di OPD lain; admin wilayah memutuskan, lihat /overlaps.",
            "Held: this person is on the roster of another OPD; the admin of the region decides, see /overlaps.");

    private final String indonesian;
    private final String english;

    Fault(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    Reject at(long row, Column column) {
        return new Reject(row, column.header(), name(), indonesian + " / " + english);
    }

    /// Points to the row that came first.
    Reject at(long row, Column column, long first) {
        return new Reject(
                row, column.header(), name(), indonesian + " " + first + ". / " + english + " " + first + ".");
    }
}
