package id.payung.enrolment.sheet;

/// What can be wrong with a row apart from the NIK itself.
enum Fault {
    WRONG_NUMBER_OF_CELLS(
            "Jumlah sel berbeda dengan judul kolom; periksa pemisah dan tanda kutip.",
            "The number of cells differs from the header; check separators and quotes."),
    BROKEN_QUOTES(
            "Tanda kutip tidak ditutup atau salah tempat; perbaiki atau hapus.",
            "A quote is not closed or misplaced; mend or remove it."),
    ROW_TOO_LONG(
            "Baris atau salah satu selnya terlalu panjang, atau kolomnya terlalu banyak.",
            "The row or one of its cells is too long, or it has too many columns."),
    CONTROL_CHARACTERS(
            "Baris berisi karakter kendali (NUL); ketik ulang barisnya.",
            "The row has control characters (NUL); type it again."),
    BROKEN_JSON("Baris bukan satu objek JSON yang datar; perbaiki.", "The line is not one flat JSON object; mend it."),
    UNKNOWN_MEMBER(
            "Baris berisi anggota yang tidak ada di 100 baris pertama; hapus atau perbaiki namanya.",
            "The line has a member that none of the first 100 lines has; remove it or mend its name."),
    NOT_A_PERSON(
            "Tidak ada NIK, tanggal lahir maupun jenis kelamin; hapus baris ini bila bukan orang (jumlah, tanda tangan), lengkapi bila orang.",
            "There is no NIK, birth date or sex; remove the row when it is no person (a total, a signature), else complete it."),
    HIDDEN_ROW(
            "Baris ini tersembunyi (filter atau Hide); tampilkan bila orangnya ikut, hapus bila tidak.",
            "The row is hidden (by a filter or by hand); show it when the person belongs here, else delete it."),
    FORMULA_ERROR(
            "Sel berisi kesalahan rumus seperti #N/A; perbaiki rumusnya, atau ketik isinya.",
            "The cell holds the error of a formula such as #N/A; mend the formula, or type what it should say."),
    NO_NAME("Nama kosong atau lebih dari 100 huruf.", "The name is empty or longer than 100 characters."),
    NAME_NOT_TEXT(
            "Nama berisi karakter rusak; simpan berkas sebagai UTF-8 atau ketik ulang.",
            "The name has broken characters; save the file as UTF-8 or type it again."),
    NO_DATE("Tanggal lahir harus dd-mm-yyyy, misalnya 31-12-1990.", "The birth date must be dd-mm-yyyy."),
    TOO_YOUNG("Umur di bawah 15 tahun; periksa tanggal lahir.", "Under 15 years of age; check the birth date."),
    AGE_IS_REVIEWED(
            "Umur 15 atau 16 tahun diperiksa satu per satu: admin wilayah mendaftarkannya sendiri dengan nomor surat (note).",
            "15 or 16 years of age is looked at case by case: the admin of the region lists the person, with a note."),
    TOO_OLD("Umur di atas 100 tahun; periksa tanggal lahir.", "Over 100 years of age; check the birth date."),
    NO_SEX("Jenis kelamin harus L atau P.", "The sex must be L or P."),
    STAFF_NUMBER_IS_A_NUMBER(
            "Nomor pegawai tersimpan sebagai angka, sehingga angka terakhirnya hilang; ubah kolom menjadi teks.",
            "The staff number is kept as a number and has lost its last digits; make the column text."),
    NOT_A_KTP(
            "Jenis identitas harus KTP; orang dengan paspor didaftarkan lewat kantor cabang.",
            "The identity must be a KTP; people with a passport are registered at the branch."),
    NO_PHONE("Nomor telepon berisi 3 sampai 20 angka.", "A phone number has 3 to 20 digits."),
    NO_EMAIL("Alamat surel tidak lengkap; contoh nama@contoh.id.", "The e-mail address is incomplete."),
    NO_DETAIL_DATE("Tanggal harus dd-mm-yyyy, atau kosong.", "The date must be dd-mm-yyyy, or empty."),
    NO_WAGE("Upah harus rupiah bulat tanpa sen, misalnya 2500000.", "The wage must be whole rupiah, such as 2500000."),
    NO_POSTAL_CODE("Kode pos harus lima angka.", "A postal code has five digits."),
    LOST_DIGITS(
            "Nomor tersimpan sebagai angka, sehingga angka terakhirnya hilang; ubah kolom menjadi teks.",
            "The number is kept as a number and has lost its last digits; make the column text."),
    DETAIL_TOO_LONG("Isi lebih dari 200 huruf.", "Longer than 200 characters."),
    STAFF_NUMBER_TOO_LONG("Nomor pegawai lebih dari 40 huruf.", "The staff number is longer than 40 characters."),
    UNKNOWN_CATEGORY(
            "Kategori harus HONORER, PPPK_PARUH_WAKTU atau PEKERJA_RENTAN.",
            "The category must be HONORER, PPPK_PARUH_WAKTU or PEKERJA_RENTAN."),
    UNKNOWN_SEGMENT("Segmen harus PU, BPU, JAKON atau PMI.", "The segment must be PU, BPU, JAKON or PMI."),
    UNKNOWN_FUNDING(
            "Sumber dana harus APBD, APBN, DBHCHT, CSR atau MANDIRI.",
            "The funding must be APBD, APBN, DBHCHT, CSR or MANDIRI."),
    DOUBLE_IN_THE_FILE("NIK ini sudah ada di berkas yang sama, di baris", "The file has this NIK already, in row"),
    LISTED_LATER(
            "Tidak didaftarkan: orang ini baru masuk daftar sesudah tanggal itu; pakai tanggal yang lebih baru.",
            "Not registered: this person was listed after that day; use a later one."),
    LAPSED_SO_REINSTATE(
            "Tidak didaftarkan: kepesertaan orang ini berakhir; lakukan reaktivasi.",
            "Not registered: the registration of this person has lapsed; reinstate instead."),
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
        return at(row, column.header());
    }

    /// @param column its name as a header has it
    Reject at(long row, String column) {
        return new Reject(row, column, name(), indonesian + " / " + english);
    }

    /// Points to the row that came first.
    Reject at(long row, Column column, long first) {
        return new Reject(
                row, column.header(), name(), indonesian + " " + first + ". / " + english + " " + first + ".");
    }
}
