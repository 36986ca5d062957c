package id.payung.coverage.check;

import id.payung.coverage.number.Words;
import id.payung.coverage.release.Report.Check;

/// What a check would need.
final class Missing {

    private Missing() {}

    static String of(Check check) {
        return switch (check) {
            case C1 -> needs("bagian-bagian dan jumlahnya", "the parts and their total");
            case C2 -> needs("dua dari: terlindungi, belum, basis, dan satu lagi", "covered, uncovered and base");
            case C3 -> needs("persentase beserta terlindungi dan basis", "the percentage, and what it divides");
            case C4 -> needs("persentase dan orang terlindungi", "the percentage and the covered people");
            case C5 -> needs("basis, angkatan kerja atau penduduk", "base, workforce or population");
            case C6 ->
                needs("yang bekerja, menganggur dan angkatan kerja", "employed, unemployed and workforce, all three");
            case C7 -> needs("target dan basis", "the target and the base");
            case C8 -> needs("angka yang dapat dibandingkan", "numbers that can be compared");
            case C9 -> needs("angka sebelumnya dengan tanggalnya", "an earlier figure with its date");
            case C10 -> needs("sumber lain tentang acara yang sama", "another source of the same event");
            case C11 -> needs("sebutan kelompok dan basisnya", "what the people and the base are called");
            case C12 ->
                needs("daftar orang, atau jumlah yang tercatat dua kali", "the list, or the number counted twice");
            case C13 ->
                needs(
                        "jumlah terdaftar dan jumlah yang iurannya dibayar",
                        "how many are registered and how many are paid");
            case C14 -> needs("jumlah baris dan yang NIK-nya tidak sah", "the rows, and how many have an invalid NIK");
            case C15 -> needs("tanggal acuan", "the reference date");
            case C16 -> needs("honorer terdaftar dan daftar honorer", "honorer registered, and the roster");
            case C17 -> needs("jumlah uang dan tarif yang berlaku", "the amount, and a tariff that was valid");
            case C18 -> needs("jumlah kematian dan yang terlindungi", "the deaths and the covered people");
        };
    }

    private static String needs(String indonesian, String english) {
        return Words.both("Perlu {0}.", "Needs {0}.", new Words.Name(indonesian, english));
    }
}
