package id.payung.coverage.indicator;

import id.payung.coverage.projection.Cells.Days;
import id.payung.edge.CommonProblem;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The days that a request names: today in Jakarta where it names none.
@Component
public class AskedDays {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final Clock clock;

    AskedDays(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Days of(@Nullable LocalDate at, @Nullable LocalDate knownAt) {
        LocalDate today = today();
        return new Days(within("at", at, today), within("knownAt", knownAt, today));
    }

    /// The day, or the other where there is none.
    ///
    /// @throws org.springframework.web.ErrorResponseException when it lies outside all that can be asked
    public static LocalDate within(String name, @Nullable LocalDate day, LocalDate otherwise) {
        if (day == null) {
            return otherwise;
        }
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw CommonProblem.BAD_PARAMETER.because("'%s' harus antara %s dan %s. / '%s' must lie between them."
                    .formatted(name, EARLIEST, LATEST, name));
        }
        return day;
    }
}
