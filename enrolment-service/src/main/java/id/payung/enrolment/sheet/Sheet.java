package id.payung.enrolment.sheet;

import id.payung.enrolment.nik.Clean;
import id.payung.enrolment.table.Line;
import id.payung.enrolment.table.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A roster file, read line by line; what a line says is judged apart from reading it.
public final class Sheet implements AutoCloseable {

    private final Table table;
    private final Header header;
    private final RowCheck check;
    private final LocalDate on;
    private final String region;

    /// @throws org.springframework.web.ErrorResponseException when the header is wrong
    Sheet(Table table, RowCheck check, LocalDate on, String region) {
        this.table = table;
        this.header = Header.of(table.header(), table.headerRow());
        this.check = check;
        this.on = on;
        this.region = region;
    }

    /// The names of the columns in their order, as we call them.
    public List<String> columns() {
        return header.names();
    }

    /// The next line that is not blank; null behind the last.
    public @Nullable Line next() throws IOException {
        return table.next();
    }

    public Row check(Line line) {
        var row = check.check(line, header, on, region, Sheets.Ages.FROM_17);
        return row instanceof Row.Faulty && saysNobody(line)
                ? new Row.Faulty(List.of(Fault.NOT_A_PERSON.at(line.number(), Column.NIK)))
                : row;
    }

    /// A total, a signature, a number that waits for a person: no digit of a NIK or a date, and no sex.
    private boolean saysNobody(Line line) {
        return line.cells() instanceof Line.Cells.Read
                && (cell(line, Column.NIK) + cell(line, Column.TANGGAL_LAHIR))
                        .chars()
                        .noneMatch(Character::isDigit)
                && cell(line, Column.JENIS_KELAMIN).isEmpty();
    }

    /// Which rejected row the line is the mended form of, as the file of rejects named it; empty when none.
    public String reference(Line line) {
        return cell(line, Column.RUJUKAN);
    }

    /// What stands where a NIK belongs, stripped; empty when the line cannot be told into cells.
    public String nik(Line line) {
        return cell(line, Column.NIK);
    }

    private String cell(Line line, Column column) {
        var place = header.places().get(column);
        return place != null
                        && line.cells() instanceof Line.Cells.Read read
                        && place < read.texts().size()
                ? Clean.code(read.texts().get(place))
                : "";
    }

    /// How many bytes of the file have been read.
    public long taken() {
        return table.taken();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
