package id.payung.notification.letter;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The sentences of a letter in one language.
///
/// @param headline a few words, for the subject line
/// @param situation how many, since when
/// @param more that there are more people than named
/// @param remedy what to do next
record Phrases(String headline, String situation, String more, String remedy) {

    private static final Locale BAHASA = Locale.of("id", "ID");

    static Phrases bahasa(Subject about) {
        String number =
                NumberFormat.getIntegerInstance(BAHASA).format(about.matter().people());
        String since = day(about.matter().since(), BAHASA);
        String more = "dan %s orang lagi."
                .formatted(NumberFormat.getIntegerInstance(BAHASA).format(about.unnamed()));
        return switch (about.news()) {
            case OPENED, REOPENED, REMINDED ->
                switch (about.matter().reason()) {
                    case NO_ROSTER ->
                        new Phrases(
                                "Daftar pegawai belum dikirim",
                                "Kantor Anda belum pernah mengirim daftar honorer dan pekerja rentan (ditunggu sejak %s)."
                                        .formatted(since),
                                more,
                                "Kirim daftar berisi NIK, nama, tanggal lahir, dan jenis kelamin melalui Payung.");
                    case REJECTED_ROWS ->
                        new Phrases(
                                "%s baris ditolak".formatted(number),
                                "%s baris dalam daftar yang Anda kirim pada %s tidak dapat dibaca."
                                        .formatted(number, since),
                                more,
                                "Unduh berkas penolakan (baris, kolom, alasan), perbaiki baris itu, lalu kirim lagi.");
                    case UNREGISTERED ->
                        new Phrases(
                                "%s orang belum terdaftar".formatted(number),
                                "%s orang dalam daftar Anda belum terdaftar di BPJS Ketenagakerjaan, yang terlama sejak %s."
                                        .formatted(number, since),
                                more,
                                "Daftarkan mereka di SIPP Online, lalu catat pendaftarannya di Payung."
                                        + " Sebelum itu mereka tidak terlindungi.");
                    case UNPAID_OR_LAPSED ->
                        new Phrases(
                                "%s orang belum dibayar atau tidak lagi terlindungi".formatted(number),
                                "Iuran %s orang belum dibayar, menunggak, atau perlindungannya berakhir; yang terlama sejak %s."
                                        .formatted(number, since),
                                more,
                                "Bayar iuran mereka dengan kode iuran dari SIPP, lalu catat pembayarannya di Payung.");
                    case NOT_BUDGETED ->
                        new Phrases(
                                "Iuran belum dianggarkan",
                                "Kantor Anda belum menganggarkan iuran untuk tahun ini (sejak %s).".formatted(since),
                                more,
                                "Masukkan iuran dalam DPA, lalu catat anggarannya di Payung.");
                };
            case CLOSED ->
                new Phrases(
                        "Selesai: " + reasonInBahasa(about),
                        "Masalah ini sudah selesai: " + reasonInBahasa(about) + ". Terima kasih.",
                        more,
                        "Tidak ada yang perlu dilakukan.");
        };
    }

    static Phrases english(Subject about) {
        String number = NumberFormat.getIntegerInstance(Locale.ENGLISH)
                .format(about.matter().people());
        String since = day(about.matter().since(), Locale.ENGLISH);
        String more = "and %s more."
                .formatted(NumberFormat.getIntegerInstance(Locale.ENGLISH).format(about.unnamed()));
        return switch (about.news()) {
            case OPENED, REOPENED, REMINDED ->
                switch (about.matter().reason()) {
                    case NO_ROSTER ->
                        new Phrases(
                                "No roster sent",
                                "Your office has never sent a roster of its honorer staff and vulnerable workers (awaited since %s)."
                                        .formatted(since),
                                more,
                                "Send a roster with NIK, name, date of birth and sex to Payung.");
                    case REJECTED_ROWS ->
                        new Phrases(
                                "%s rows rejected".formatted(number),
                                "%s rows of the roster you sent on %s could not be read.".formatted(number, since),
                                more,
                                "Download the file of rejects (row, column, reason), correct those rows and send them again.");
                    case UNREGISTERED ->
                        new Phrases(
                                "%s people not registered".formatted(number),
                                "%s people on your roster are not registered with BPJS Ketenagakerjaan, the longest since %s."
                                        .formatted(number, since),
                                more,
                                "Register them in SIPP Online and record the registration in Payung."
                                        + " Until then they are not protected.");
                    case UNPAID_OR_LAPSED ->
                        new Phrases(
                                "%s people unpaid or no longer protected".formatted(number),
                                "Contributions of %s people are unpaid or behind, or their protection has ended; the longest since %s."
                                        .formatted(number, since),
                                more,
                                "Pay their contributions with the payment code from SIPP and record the payment in Payung.");
                    case NOT_BUDGETED ->
                        new Phrases(
                                "Contributions not budgeted",
                                "Your office has no budget for contributions this year (since %s).".formatted(since),
                                more,
                                "Put the contributions into the budget document (DPA) and record the budget in Payung.");
                };
            case CLOSED ->
                new Phrases(
                        "Done: " + reasonInEnglish(about),
                        "This is settled: " + reasonInEnglish(about) + ". Thank you.",
                        more,
                        "There is nothing left to do.");
        };
    }

    private static String reasonInBahasa(Subject about) {
        return switch (about.matter().reason()) {
            case NO_ROSTER -> "daftar pegawai sudah dikirim";
            case REJECTED_ROWS -> "tidak ada lagi baris yang ditolak";
            case UNREGISTERED -> "semua orang sudah terdaftar";
            case UNPAID_OR_LAPSED -> "semua iuran sudah dibayar";
            case NOT_BUDGETED -> "iuran sudah dianggarkan";
        };
    }

    private static String reasonInEnglish(Subject about) {
        return switch (about.matter().reason()) {
            case NO_ROSTER -> "a roster has been sent";
            case REJECTED_ROWS -> "no rows are rejected any more";
            case UNREGISTERED -> "everybody is registered";
            case UNPAID_OR_LAPSED -> "all contributions are paid";
            case NOT_BUDGETED -> "contributions are budgeted";
        };
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }
}
