package id.payung.enrolment.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
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
}
