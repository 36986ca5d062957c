package id.payung.notification.letter;

import java.util.Locale;

/// What a letter says in Bahasa Indonesia.
final class Bahasa {

    private static final Figures FIGURES = new Figures(Locale.of("id", "ID"));

    private Bahasa() {}

    static Phrases of(Subject about) {
        return switch (about.kind()) {
            case OPENED, REOPENED, REMINDED -> holds(about);
            case CLOSED -> gone(about);
        };
    }

    private static Phrases holds(Subject about) {
        String number = FIGURES.number(about.matter().people());
        String since = FIGURES.day(about.matter().since());
        String more = "dan %s orang lagi.".formatted(FIGURES.number(about.unnamed()));
        return switch (about.matter().reason()) {
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
                        "%s baris dalam daftar yang Anda kirim pada %s tidak dapat dibaca.".formatted(number, since),
                        more,
                        "Unduh berkas penolakan (baris, kolom, alasan), perbaiki baris itu, lalu kirim lagi.");
            case UNREGISTERED ->
                new Phrases(
                        "%s orang belum terdaftar".formatted(number),
                        "%s orang dalam daftar Anda belum terdaftar di BPJS Ketenagakerjaan, yang terlama sejak %s."
                                .formatted(number, since),
                        more,
                        "Daftarkan mereka di SIPP Online, lalu catat pendaftarannya di Payung."
                                + " Sebelum iuran pertama dibayar mereka tidak terlindungi.");
            case UNPAID_OR_LAPSED ->
                new Phrases(
                        "%s orang belum dibayar atau tidak lagi terlindungi".formatted(number),
                        "Iuran %s orang belum dibayar atau menunggak, atau perlindungannya berakhir; yang terlama sejak %s."
                                .formatted(number, since),
                        more,
                        "Bayar iuran mereka dengan kode iuran dari SIPP, lalu catat pembayarannya di Payung.");
            case NOT_BUDGETED ->
                new Phrases(
                        "Iuran belum dianggarkan",
                        "Kantor Anda belum menganggarkan iuran untuk tahun ini (sejak %s).".formatted(since),
                        more,
                        "Masukkan iuran ke dalam DPA, lalu catat anggarannya di Payung.");
        };
    }

    private static Phrases gone(Subject about) {
        String settled = switch (about.matter().reason()) {
            case NO_ROSTER -> "daftar pegawai sudah dikirim";
            case REJECTED_ROWS -> "tidak ada lagi baris yang ditolak";
            case UNREGISTERED -> "tidak ada lagi orang yang belum terdaftar";
            case UNPAID_OR_LAPSED -> "tidak ada lagi iuran yang belum dibayar";
            case NOT_BUDGETED -> "iuran sudah dianggarkan";
        };
        return new Phrases(
                "Selesai: " + settled,
                "Masalah ini sudah selesai: " + settled + ". Terima kasih.",
                "",
                "Tidak ada yang perlu dilakukan.");
    }
}
