package id.payung.coverage.download;

import id.payung.edge.table.Csv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A table as CSV: lines that begin with `#` hold what it is about and what its columns mean, then come the names of
/// the columns, then the rows. An empty field is withheld or not there.
final class CsvTable {

    private CsvTable() {}

    static byte[] of(Table table) {
        var bytes = new ByteArrayOutputStream();
        try (Csv csv = Csv.to(bytes)) {
            csv.note(table.name());
            table.about().forEach(about -> csv.note(about.name() + ": " + about.value()));
            table.columns().forEach(column -> csv.note(column.name() + ": " + column.definition()));
            csv.row(table.columns().stream().map(Table.Column::name).toList());
            table.rows().forEach(csv::row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
