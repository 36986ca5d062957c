package id.payung.enrolment.reconciliation;

import id.payung.edge.CommonProblem;
import id.payung.enrolment.content.Content;
import id.payung.enrolment.nik.Nik;
import id.payung.enrolment.sheet.Sheets;
import id.payung.enrolment.table.Line;
import id.payung.enrolment.table.Tables;
import id.payung.enrolment.vault.Vault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the list of participants that SIPP gives, as XLSX, CSV or NDJSON: columns KPJ, NIK, NAMA, TANGGAL_LAHIR and
/// STATUS, also by the names that SIPP's sheets have for them; other columns are passed by.
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

    private static final String ANY_KPJ = "[0-9]{8,13}";
    /// A number in a spreadsheet has lost its zeros in front; with 11 digits, as KPJ have today, it had none.
    private static final String WHOLE_KPJ = "[0-9]{11}";

    private final Tables tables;
    private final Vault vault;

    ActiveList(Tables tables, Vault vault) {
        this.tables = tables;
        this.vault = vault;
    }

    /// @param most rows that are read
    /// @throws org.springframework.web.ErrorResponseException when it is no such list
    List<There> read(Content file, int most) throws IOException {
        var rows = new ArrayList<There>();
        try (var table = tables.open(file, Header::isIn)) {
            var header = new Header(table.header(), table.headerRow());
            for (var line = table.next(); line != null; line = table.next()) {
                if (rows.size() == most) {
                    throw CommonProblem.TOO_LARGE.because(
                            "Paling banyak " + most + " baris. / At most " + most + " rows.");
                }
                int number = Math.toIntExact(line.number());
                rows.add(
                        line.cells() instanceof Line.Cells.Read read
                                ? row(number, header, read)
                                : There.unreadable(number));
            }
        }
        return rows;
    }

    private There row(int number, Header header, Line.Cells.Read read) {
        var cells = read.texts();
        var kpj = header.cell(cells, header.kpj);
        var nik = header.cell(cells, header.nik).replaceAll("[ .-]", "");
        var name = header.cell(cells, header.name);
        var born = header.cell(cells, header.born);
        var status = header.cell(cells, header.status).toUpperCase(Locale.ROOT);
        var bornOn = Sheets.day(born);
        boolean sound = (kpj.isEmpty() || kpj.matches(header.isNumber(read, header.kpj) ? WHOLE_KPJ : ANY_KPJ))
                && (nik.isEmpty() || (Nik.isSixteenDigits(nik) && !header.isNumber(read, header.nik)))
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

        Header(List<String> titles, long row) {
            var names = titles.stream().map(Header::name).toList();
            kpj = place(names, KPJ);
            nik = place(names, NIK);
            name = place(names, NAME);
            born = place(names, BORN);
            status = place(names, STATUS);
            if (kpj < 0 || (nik < 0 && (name < 0 || born < 0))) {
                throw Tables.wrongHeader(
                        row,
                        "perlu KPJ, dan NIK atau NAMA dengan TANGGAL_LAHIR.",
                        "needs KPJ, and NIK or NAMA with TANGGAL_LAHIR.");
            }
        }

        static boolean isIn(List<String> titles) {
            var names = titles.stream().map(Header::name).toList();
            return place(names, KPJ) >= 0 && (place(names, NIK) >= 0 || place(names, NAME) >= 0);
        }

        static String name(String title) {
            return title.strip().toUpperCase(Locale.ROOT).replaceAll("[ _.]+", "_");
        }

        /// Whether the file holds the cell as a number, so that digits may be lost.
        boolean isNumber(Line.Cells.Read read, int place) {
            return place >= 0 && read.numbers().get(place);
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
