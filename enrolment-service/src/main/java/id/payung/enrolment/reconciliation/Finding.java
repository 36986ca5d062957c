package id.payung.enrolment.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of one row, or of one person whom BPJS did not name.
///
/// @param row as a spreadsheet counts it; behind the last one for people who are only here
/// @param name as BPJS wrote it, or the one known here for a person who is only here
/// @param active whether BPJS has the person as active; absent where BPJS said nothing
/// @param state known here
/// @param differences of a [Kind#DIFFERENT]
@JsonInclude(JsonInclude.Include.NON_NULL)
record Finding(
        int row,
        Kind kind,
        @Nullable UUID worker,
        @Nullable String kpj,
        @Nullable String name,
        @Nullable LocalDate bornOn,
        @Nullable Boolean active,
        @Nullable String state,
        List<Difference> differences,
        @Nullable OffsetDateTime appliedAt) {

    enum Kind {
        /// The same here and there.
        MATCHED,
        DIFFERENT,
        /// BPJS has somebody who is not on this roster.
        ONLY_THERE,
        /// Registered here, and BPJS does not name them.
        ONLY_HERE,
        /// Something in the row is no KPJ, NIK, date or status; nothing of it is kept.
        UNREADABLE
    }

    enum Difference {
        /// This KPJ is not noted here.
        KPJ,
        /// Protected there and not here, or the other way round.
        STATE,
        NAME,
        BIRTH_DATE
    }
}
