package id.payung.enrolment.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.payung.enrolment.sheet.Reject;
import java.io.IOException;
import java.io.Writer;

/// Rejects as a file that a spreadsheet opens. Only our own words are in it, so no cell can hold a formula.
final class RejectFile implements AutoCloseable {

    private final CsvWriter csv;

    private RejectFile(CsvWriter csv) {
        this.csv = csv;
    }

    static RejectFile to(Writer writer) {
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord("baris", "kolom", "alasan", "perbaikan");
        return new RejectFile(csv);
    }

    void write(Reject reject) {
        csv.writeRecord(Long.toString(reject.row()), reject.column(), reject.reason(), reject.remedy());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
