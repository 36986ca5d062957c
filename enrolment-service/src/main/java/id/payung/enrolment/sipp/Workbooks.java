package id.payung.enrolment.sipp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes people into as many workbooks as SIPP wants, one after the other: a file takes 10,000 rows and its name has
/// to stay what it is, so each lies in a folder of its own. Every cell is text; rows leave memory by thousands.
final class Workbooks implements AutoCloseable {

    /// Rows that SIPP reads of one file.
    static final int ROWS = 10_000;

    private static final int FLUSH = 1_000;

    private final ZipOutputStream zip;
    private final Sheet sheet;
    private int files;
    private int rows;
    private @Nullable Open open;

    Workbooks(ZipOutputStream zip, Sheet sheet) {
        this.zip = zip;
        this.sheet = sheet;
    }

    void write(Member member) throws IOException {
        var file = open;
        if (file == null || rows == ROWS) {
            close();
            file = next();
            open = file;
        }
        rows++;
        var columns = sheet.columns();
        var data = file.data();
        data.range(rows, 0, rows, columns.size() - 1).style().format("@").set();
        for (int column = 0; column < columns.size(); column++) {
            var text = columns.get(column).text().apply(member);
            if (text != null && !text.isEmpty()) {
                data.value(rows, column, text);
            }
        }
        if (rows % FLUSH == 0) {
            data.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private Open next() throws IOException {
        files++;
        rows = 0;
        zip.putNextEntry(new ZipEntry("bagian-" + files + "/" + sheet.file() + ".xlsx"));
        var workbook = new Workbook(new Kept(zip), "Payung", "1.0");
        lines(workbook.newWorksheet("Petunjuk Pengisian"), guide());
        if (sheet.published()) {
            lines(workbook.newWorksheet("Lokasi Pekerjaan"), List.of("KODE"));
        }
        var data = workbook.newWorksheet(sheet.file());
        for (int column = 0; column < sheet.columns().size(); column++) {
            data.value(0, column, sheet.columns().get(column).header());
        }
        return new Open(zip, workbook, data);
    }

    private List<String> guide() {
        return sheet.published()
                ? List.of(
                        "Jangan ubah nama berkas ini; SIPP menolak nama lain, juga \"(1)\" di belakangnya.",
                        "Sel kosong: belum ada datanya di Payung; lengkapi bila SIPP memintanya.")
                : List.of(
                        "Susunan kolom lembar ini belum dipastikan dengan templat resmi BPJS Ketenagakerjaan.",
                        "Bandingkan dengan templat di akun SIPP Anda, lalu salin isinya ke templat itu.",
                        "Jangan ubah nama berkas.");
    }

    /// A whole sheet; it has to be finished before another one is flushed.
    private static void lines(Worksheet sheet, List<String> lines) throws IOException {
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row));
        }
        sheet.finish();
    }

    private record Open(ZipOutputStream zip, Workbook workbook, Worksheet data) {

        void close() throws IOException {
            workbook.finish();
            zip.closeEntry();
        }
    }

    /// The workbook closes what it writes to; the ZIP goes on.
    private static final class Kept extends FilterOutputStream {

        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
