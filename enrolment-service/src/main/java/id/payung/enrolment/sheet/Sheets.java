package id.payung.enrolment.sheet;

import id.payung.enrolment.content.Content;
import id.payung.enrolment.table.Line;
import id.payung.enrolment.table.Tables;
import java.io.IOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Opens roster files of every format.
@Component
public class Sheets {

    private final Tables tables;
    private final RowCheck check;

    Sheets(Tables tables, RowCheck check) {
        this.tables = tables;
        this.check = check;
    }

    /// @param on the day the roster speaks of, for the age of the people on it
    /// @param region code of the region whose people are expected
    /// @throws org.springframework.web.ErrorResponseException when it is no roster, or one that must not be read
    public Sheet open(Content file, LocalDate on, String region) throws IOException {
        var table = tables.open(file, Sheets::isNik);
        return new Sheet(table, check, on, region);
    }

    /// Whether a column of this title holds NIKs.
    public static boolean isNik(String title) {
        return Column.of(title).filter(Column.NIK::equals).isPresent();
    }

    /// Checks one person by the names of the columns, as a row of a file would be.
    ///
    /// @param cells by the names in a header; absent columns are empty
    public Row check(Map<String, String> cells, LocalDate on, String region) {
        var names = List.copyOf(cells.keySet());
        var values = names.stream().map(name -> cells.getOrDefault(name, "")).toList();
        var line = new Line(1, new Line.Cells.Read(values, new BitSet()));
        return check.check(line, Header.of(names), on, region);
    }
}
