package id.payung.enrolment.reconciliation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the list of participants that SIPP gives, saved as CSV: columns KPJ, NIK, NAMA, TANGGAL_LAHIR and STATUS, also
/// by the names that SIPP's sheets have for them; other columns are passed by.
@Component
class ActiveList {

    private static final Set<String> KPJ = Set.of("KPJ", "NO_KPJ", "NOMOR_KPJ");
    private static final Set<String> NIK = Set.of("NIK", "NOMOR_IDENTITAS", "NO_IDENTITAS");
    private static final Set<String> NAME = Set.of("NAMA", "NAMA_LENGKAP", "NAMA_TK", "NAMA_TENAGA_KERJA");
    private static final Set<String> BORN = Set.of("TANGGAL_LAHIR", "TGL_LAHIR");
    private static final Set<String> STATUS = Set.of("STATUS", "STATUS_KEPESERTAAN", "STATUS_TK");

    private static final Set<String> ACTIVE = Set.of("", "AKTIF", "ACTIVE");
    private static final Set<String> ENDED =
            Set.of("NONAKTIF", "NON AKTIF", "NON-AKTIF", "TIDAK AKTIF", "NA", "KELUAR", "BERAKHIR");

    private static final Pattern DAY = Pattern.compile("(\\d\\d)[-/](\\d\\d)[-/](\\d{4})");

    private final Vault vault;

    ActiveList(Vault vault) {
        this.vault = vault;
    }

    /// @param file UTF-8
    /// @param most rows that are read
    List<There> read(byte[] file, int most) {
        var text = new String(file, StandardCharsets.UTF_8);
        var rows = new ArrayList<There>();
        try (var csv = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            var lines = csv.iterator();
            if (!lines.hasNext()) {
                throw Problem.ROSTER_EMPTY.because("Berkas kosong. / The file is empty.");
            }
            var header = new Header(lines.next().getFields());
            while (lines.hasNext()) {
                var line = lines.next();
                if (rows.size() == most) {
                    throw CommonProblem.TOO_LARGE.because(
                            "Paling banyak " + most + " baris. / At most " + most + " rows.");
                }
                rows.add(row((int) line.getStartingLineNumber(), header, line.getFields()));
            }
        } catch (CsvParseException _) {
            throw Problem.ROSTER_HEADER.because(
                    "Tanda kutip rusak; simpan ulang sebagai CSV. / A quote is broken; save it as CSV again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private There row(int number, Header header, List<String> cells) {
        var kpj = header.cell(cells, header.kpj);
        var nik = header.cell(cells, header.nik).replaceAll("[ .-]", "");
        var name = header.cell(cells, header.name);
        var born = header.cell(cells, header.born);
        var status = header.cell(cells, header.status).toUpperCase(Locale.ROOT);
        var bornOn = day(born);
        boolean sound = (kpj.isEmpty() || kpj.matches("[0-9]{8,13}"))
                && (nik.isEmpty() || nik.matches("[0-9]{16}"))
                && (born.isEmpty() || bornOn.isPresent())
                && (ACTIVE.contains(status) || ENDED.contains(status))
                && !(kpj.isEmpty() && nik.isEmpty() && (name.isEmpty() || born.isEmpty()))
                && name.length() <= 100;
        return sound
                ? new There(
                        number,
                        emptyToNull(kpj),
                        nik.isEmpty() ? null : vault.hash(nik),
                        emptyToNull(name),
                        bornOn.orElse(null),
                        ACTIVE.contains(status),
                        true)
                : There.unreadable(number);
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static Optional<LocalDate> day(String text) {
        var day = DAY.matcher(text);
        try {
            return day.matches()
                    ? Optional.of(LocalDate.parse(day.group(3) + "-" + day.group(2) + "-" + day.group(1)))
                    : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Where the columns stand; -1 for one that the file has not.
    private static final class Header {

        private final int kpj;
        private final int nik;
        private final int name;
        private final int born;
        private final int status;

        Header(List<String> titles) {
            var names = titles.stream()
                    .map(title -> title.replace("\ufeff", "")
                            .strip()
                            .toUpperCase(Locale.ROOT)
                            .replaceAll("[ _.]+", "_"))
                    .toList();
            kpj = place(names, KPJ);
            nik = place(names, NIK);
            name = place(names, NAME);
            born = place(names, BORN);
            status = place(names, STATUS);
            if (kpj < 0 || (nik < 0 && (name < 0 || born < 0))) {
                throw Problem.ROSTER_HEADER.because("Baris 1: perlu KPJ, dan NIK atau NAMA dengan TANGGAL_LAHIR."
                        + " / Row 1: needs KPJ, and NIK or NAMA with TANGGAL_LAHIR.");
            }
        }

        String cell(List<String> cells, int place) {
            return place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
        }

        private static int place(List<String> names, Set<String> known) {
            for (int place = 0; place < names.size(); place++) {
                if (known.contains(names.get(place))) {
                    return place;
                }
            }
            return -1;
        }
    }
}
