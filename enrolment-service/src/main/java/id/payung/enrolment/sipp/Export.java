package id.payung.enrolment.sipp;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was, or is to be, sent to SIPP for an OPD and a month.
///
/// @param id absent when there was nothing new to send
/// @param month first day of the contribution month
/// @param people of each sheet
@JsonInclude(JsonInclude.Include.NON_NULL)
record Export(@Nullable UUID id, LocalDate month, @Nullable OffsetDateTime madeAt, Map<Sheet, Integer> people) {

    /// How many there are of one sheet.
    public int people(Sheet sheet) {
        return people.getOrDefault(sheet, 0);
    }

    public YearMonth yearMonth() {
        return YearMonth.from(month);
    }
}
