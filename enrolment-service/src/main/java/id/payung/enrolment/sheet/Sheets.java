package id.payung.enrolment.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Opens roster files.
@Component
public class Sheets {

    private final RowCheck check;

    Sheets(RowCheck check) {
        this.check = check;
    }

    /// @param on the day the roster speaks of, for the age of the people on it
    /// @throws org.springframework.web.ErrorResponseException when there is no header or it is wrong
    public Sheet open(InputStream file, LocalDate on) throws IOException {
        return new Sheet(file, check, on);
    }

    /// Refuses a file by its first bytes.
    ///
    /// @throws org.springframework.web.ErrorResponseException when there is no header or it is wrong
    public void checkHeader(byte[] beginning, LocalDate on) throws IOException {
        open(new ByteArrayInputStream(beginning), on).close();
    }

    /// Checks one person by the names of the columns, as a row of a file would be.
    ///
    /// @param cells by the names in a header; absent columns are empty
    public Row check(Map<String, String> cells, LocalDate on) {
        var names = List.copyOf(cells.keySet());
        var values = names.stream().map(name -> cells.getOrDefault(name, "")).toList();
        return check.check(new Sheet.Line(1, new Sheet.Cells.Read(values)), Header.of(names), on);
    }
}
