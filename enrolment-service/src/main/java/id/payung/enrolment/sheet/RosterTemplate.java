package id.payung.enrolment.sheet;

import id.payung.enrolment.nik.Sex;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Segment;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The workbook that an office fills in: text cells, so that no NIK loses a digit, and choices where there are
/// some.
final class RosterTemplate {

    private static final String TEXT = "@";
    private static final int ROWS = 10_000;
    private static final List<Column> COLUMNS = List.of(
            Column.NIK,
            Column.NAMA,
            Column.TANGGAL_LAHIR,
            Column.JENIS_KELAMIN,
            Column.NOMOR_PEGAWAI,
            Column.KATEGORI,
            Column.SEGMEN,
            Column.SUMBER_DANA);

    private RosterTemplate() {}

    static void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Payung", "1.0")) {
            people(workbook.newWorksheet("daftar"));
            instructions(workbook.newWorksheet("petunjuk"));
        }
    }

    private static void people(Worksheet sheet) {
        for (int place = 0; place < COLUMNS.size(); place++) {
            var column = COLUMNS.get(place);
            sheet.value(0, place, column.header());
            sheet.style(0, place).bold().format(TEXT).set();
            sheet.style(place).format(TEXT).set();
            sheet.width(place, 22);
            choices(sheet, place, column);
        }
        sheet.freezePane(0, 1);
    }

    private static void choices(Worksheet sheet, int place, Column column) {
        var choices = switch (column) {
            case JENIS_KELAMIN -> Sex.values();
            case KATEGORI -> Category.values();
            case SEGMEN -> Segment.values();
            case SUMBER_DANA -> Funding.values();
            default -> new Enum<?>[0];
        };
        if (choices.length > 0) {
            var names = Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(","));
            sheet.range(1, place, ROWS, place)
                    .validateWithListByFormula("\"" + names + "\"")
                    .errorTitle("Pilih dari daftar / Choose from the list")
                    .error(names)
                    .showErrorMessage(true);
        }
    }

    private static void instructions(Worksheet sheet) {
        var lines = List.of(
                List.of("Kolom / Column", "Wajib / Required", "Isi", "What to enter"),
                List.of("nik", "ya / yes", "16 angka dari KTP, sebagai teks", "the 16 digits of the KTP, as text"),
                List.of("nama", "ya / yes", "seperti di KTP", "as on the KTP"),
                List.of("tanggal_lahir", "ya / yes", "hari-bulan-tahun, 31-12-1990", "day-month-year, 31-12-1990"),
                List.of("jenis_kelamin", "ya / yes", "L (laki-laki) atau P (perempuan)", "L (male) or P (female)"),
                List.of("nomor_pegawai", "", "nomor di kantor Anda", "the number in your office"),
                List.of("kategori", "", "HONORER bila kosong", "HONORER when empty"),
                List.of("segmen", "", "PU bila kosong", "PU when empty"),
                List.of("sumber_dana", "", "APBD bila kosong", "APBD when empty"),
                List.of(
                        "",
                        "",
                        "Jangan mengubah format sel: angka panjang yang bukan teks kehilangan angka terakhirnya.",
                        "Keep the cells as text: a long number loses its last digit otherwise."));
        for (int row = 0; row < lines.size(); row++) {
            for (int place = 0; place < lines.get(row).size(); place++) {
                sheet.value(row, place, lines.get(row).get(place));
                if (row == 0) {
                    sheet.style(row, place).bold().set();
                }
            }
        }
        sheet.width(0, 18);
        sheet.width(1, 18);
        sheet.width(2, 60);
        sheet.width(3, 60);
    }
}
