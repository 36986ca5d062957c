package id.payung.benchmark.rig;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// Makes rosters of people who do not exist: every NIK passes the checks and none comes twice, however many rosters.
public final class Crowd {

    private static final List<String> FIRST = List.of(
            "Ahmad",
            "Siti",
            "Budi",
            "Dewi",
            "Agus",
            "Sri",
            "Hendra",
            "Nurhayati",
            "Iwan",
            "Ratna",
            "Joko",
            "Yanti",
            "Rahmat",
            "Lestari",
            "Supriyadi",
            "Fatimah");
    private static final List<String> LAST = List.of(
            "Hidayat",
            "Rahmawati",
            "Saputra",
            "Wulandari",
            "Kurniawan",
            "Sari",
            "Setiawan",
            "Utami",
            "Maulana",
            "Safitri",
            "Nugraha",
            "Yulianti",
            "Wijaya",
            "Susanti",
            "Ramadhan",
            "Umami");

    private static final int DAYS = 28;
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1967;
    private static final int YEARS = 35;
    private static final int DISTRICTS = 60;

    private final Random random = new Random(36_73);
    private long people;

    /// Writes the next people as a CSV in the short layout.
    public Path roster(Path file, int rows) {
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai,kategori,segmen,sumber_dana\n");
            for (int row = 0; row < rows; row++) {
                csv.write(next());
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(file + " cannot be written", refused);
        }
        return file;
    }

    /// The next people as a machine sends them, one by one.
    public List<Map<String, String>> people(int count) {
        return Stream.generate(this::next)
                .limit(count)
                .map(line -> line.split(",", -1))
                .map(cells -> Map.of(
                        "nik", cells[0],
                        "nama", cells[1],
                        "tanggalLahir", cells[2],
                        "jenisKelamin", cells[3],
                        "nomorPegawai", cells[4]))
                .toList();
    }

    /// A person's number says day, sex, month, year, district and serial; one after the other, the serial last.
    private String next() {
        long left = people++;
        int day = 1 + (int) (left % DAYS);
        left /= DAYS;
        boolean woman = left % 2 == 1;
        left /= 2;
        int month = 1 + (int) (left % MONTHS);
        left /= MONTHS;
        int year = FIRST_YEAR + (int) (left % YEARS);
        left /= YEARS;
        int district = 1 + (int) (left % DISTRICTS);
        int serial = 1 + (int) (left / DISTRICTS);
        return String.format(
                Locale.ROOT,
                "3673%02d%02d%02d%02d%04d,%s %s %s,%02d-%02d-%d,%s,P-%07d,HONORER,PU,APBD%n",
                district,
                woman ? day + 40 : day,
                month,
                year % 100,
                serial,
                any(FIRST),
                any(LAST),
                any(LAST),
                day,
                month,
                year,
                woman ? "P" : "L",
                people);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
