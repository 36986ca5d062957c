package id.payung.enrolment.workbook;

import id.payung.enrolment.edge.Problem;

/// Why a workbook is not read.
enum Hostile {
    NO_WORKBOOK(
            "Ini arsip ZIP, bukan .xlsx; bongkar dahulu, atau simpan sebagai .xlsx.",
            "This is a ZIP archive and no .xlsx; unpack it, or save as .xlsx."),
    OPEN_DOCUMENT(
            "Ini .ods (LibreOffice); simpan sebagai .xlsx (Excel 2007-365) atau CSV UTF-8, lalu kirim lagi.",
            "This is an .ods (LibreOffice); save it as .xlsx or CSV UTF-8 and send it again."),
    BINARY(
            "Ini .xlsb (Excel biner); simpan sebagai .xlsx, lalu kirim lagi.",
            "This is an .xlsb (binary Excel); save it as .xlsx and send it again."),
    DAMAGED("Berkas .xlsx rusak; buka di Excel dan simpan lagi.", "The .xlsx is damaged; open and save it again."),
    MACROS(
            "Berkas berisi makro; simpan sebagai .xlsx tanpa makro.",
            "The file has macros; save it as .xlsx without them."),
    ATTACHMENTS(
            "Berkas berisi lampiran; hapus objek yang disisipkan.",
            "The file has attachments; remove what is embedded in it."),
    LOCKED("Berkas memakai kata sandi; hapus kata sandinya.", "The file has a password; remove it."),
    TOO_MANY_ENTRIES("Terlalu banyak bagian di dalam berkas.", "Too many parts inside the file."),
    TWO_OF_A_NAME("Dua bagian berkas bernama sama.", "Two parts of the file have one name."),
    OVERLAPPING("Bagian-bagian berkas bertumpuk.", "Parts of the file overlap."),
    BOMB(
            "Isi berkas membengkak tidak wajar; simpan sebagai CSV UTF-8.",
            "The file swells beyond reason; save it as CSV UTF-8."),
    TOO_MUCH_TEXT(
            "Teks di dalam berkas terlalu banyak; simpan sebagai CSV UTF-8 atau bagi berkasnya.",
            "Too much text for a workbook; save it as CSV UTF-8 or split it."),
    DECLARATIONS("Berkas berisi deklarasi XML yang dilarang.", "The file has XML declarations that are not allowed.");

    private final String indonesian;
    private final String english;

    Hostile(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    RuntimeException refusal() {
        return Problem.ROSTER_FORMAT.because(indonesian + " / " + english);
    }
}
