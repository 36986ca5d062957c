package id.payung.enrolment.sheet;

import id.payung.enrolment.content.Content;
import id.payung.enrolment.table.Line;
import id.payung.enrolment.table.Tables;
import java.io.IOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Opens roster files of every format.
@Component
public class Sheets {

    /// All that a row says of a person; read once, for titles are forgiven much.
    private static final Header PERSON = Header.of(
            EnumSet.range(Column.NIK, Column.SUMBER_DANA).stream()
                    .map(Column::header)
                    .toList(),
            1);

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
        var table = tables.open(file, Sheets::isHeader);
        return new Sheet(table, check, on, region);
    }

    /// From which age somebody may be on a roster. Who is 15 or 16 is looked at case by case.
    public enum Ages {
        FROM_17,
        REVIEWED_FROM_15
    }

    /// Whether a row of a file holds the titles of people's columns: NIK with another one, or alone.
    public static boolean isHeader(List<String> cells) {
        return Header.isIn(cells);
    }

    /// Whether a column of this title holds NIKs.
    public static boolean isNik(String title) {
        return Titles.column(Titles.name(title)).filter(Column.NIK::equals).isPresent();
    }

    /// A day as offices write it, such as `31-12-1990`, `31/12/1990` or `1990-12-31`.
    public static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(Dates.of(text));
    }

    /// Checks one person by the names of the columns, as a row of a file would be.
    ///
    /// @param cells by the names in a header; absent columns are empty
    public Row check(Map<String, String> cells, LocalDate on, String region, Ages ages) {
        var values = PERSON.names().stream()
                .map(name -> cells.getOrDefault(name, ""))
                .toList();
        var line = new Line(1, new Line.Cells.Read(values, new BitSet()));
        return check.check(line, PERSON, on, region, ages);
    }
}
