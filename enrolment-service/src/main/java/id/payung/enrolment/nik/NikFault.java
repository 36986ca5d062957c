package id.payung.enrolment.nik;

/// What is wrong with a NIK, in the words a clerk can act on.
///
/// The order is the order of the checks; `domain.md` 2.1 of the design describes the number.
public enum NikFault {
    MISSING("NIK kosong; isi 16 angka dari KTP.", "The NIK is empty; enter the 16 digits of the KTP."),
    NUMBER_CELL(
            "NIK tersimpan sebagai angka, sehingga angka terakhirnya bisa hilang; ubah kolom menjadi teks dan salin lagi dari KTP.",
            "The NIK is kept as a number, so its last digit may be lost; make the column text and copy it again from the KTP."),
    SCIENTIFIC(
            "Excel mengubah NIK menjadi bentuk 3,67E+15; ubah kolom menjadi teks dan salin lagi dari KTP.",
            "Excel turned the NIK into the form 3.67E+15; make the column text and copy it again from the KTP."),
    NOT_16_DIGITS(
            "NIK harus 16 angka; salin lagi dari KTP dan simpan kolomnya sebagai teks.",
            "A NIK has 16 digits; copy it again from the KTP and keep the column as text."),
    NOT_A_NUMBER_OF_A_PERSON(
            "NIK ini hanya pengisi (angka sama atau berurutan); isi NIK yang sebenarnya.",
            "This NIK is filler (one digit repeated or a run); enter the real one."),
    UNKNOWN_AREA(
            "Empat angka pertama bukan kode kabupaten/kota; periksa angka 1 sampai 4.",
            "The first four digits are no kabupaten/kota; check digits 1 to 4."),
    NO_SUCH_DATE(
            "Angka 7 sampai 12 bukan tanggal; periksa tanggal lahir di KTP (perempuan: tanggal + 40).",
            "Digits 7 to 12 are no date; check the birth date on the KTP (women: day + 40)."),
    SWAPPED_DAY_AND_MONTH(
            "Hari dan bulan di kolom tanggal_lahir tertukar dibanding NIK; tulis hari dahulu, seperti 31-12-1990.",
            "Day and month of tanggal_lahir are swapped compared with the NIK; write the day first, as in 31-12-1990."),
    OTHER_BIRTH_DATE(
            "Tanggal lahir di NIK berbeda dengan kolom tanggal_lahir; perbaiki salah satunya sesuai KTP.",
            "The birth date in the NIK differs from the column tanggal_lahir; correct either by the KTP."),
    OTHER_SEX(
            "Jenis kelamin di NIK berbeda dengan kolom jenis_kelamin; perbaiki salah satunya sesuai KTP.",
            "The sex in the NIK differs from the column jenis_kelamin; correct either by the KTP."),
    NO_SERIAL(
            "Empat angka terakhir 0000; angka terakhir sering hilang di Excel, salin lagi sebagai teks.",
            "The last four digits are 0000; Excel often loses the last ones, copy it again as text.");

    private final String indonesian;
    private final String english;

    NikFault(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /// Bahasa Indonesia first, English beside it; never contains the number itself.
    public String remedy() {
        return indonesian + " / " + english;
    }
}
