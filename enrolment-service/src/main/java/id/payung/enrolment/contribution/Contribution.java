package id.payung.enrolment.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an OPD pays for one contribution month (BLTH).
///
/// `DRAFT -> FINALISED -> PAID -> POSTED`; a finalised month can go back to draft, a paid one is locked for ever.
///
/// @param amount rupiah in all
/// @param dueOn last day in time; the earlier one when wage earners and others are in it
/// @param paymentCode what the treasurer pays with; another one after each finalisation
/// @param postedAt when everybody in it had been brought up to date
@JsonInclude(JsonInclude.Include.NON_NULL)
record Contribution(
        UUID id,
        UUID opd,
        YearMonth month,
        State state,
        int people,
        long amount,
        LocalDate dueOn,
        OffsetDateTime computedAt,
        @Nullable String paymentCode,
        @Nullable OffsetDateTime finalisedAt,
        @Nullable String paymentReference,
        @Nullable LocalDate paidOn,
        @Nullable OffsetDateTime postedAt) {

    enum State {
        /// Computed; computing again replaces it.
        DRAFT,
        /// Lines and total are frozen and a payment code is out.
        FINALISED,
        /// The money is there; people are being brought up to date.
        PAID,
        POSTED
    }

    static Contribution of(ResultSet row, int number) throws SQLException {
        return new Contribution(
                row.getObject("id", UUID.class),
                row.getObject("opd_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                State.valueOf(row.getString("state")),
                row.getInt("people"),
                row.getLong("amount"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("computed_at", OffsetDateTime.class),
                row.getString("payment_code"),
                row.getObject("finalised_at", OffsetDateTime.class),
                row.getString("payment_reference"),
                row.getObject("paid_on", LocalDate.class),
                row.getObject("posted_at", OffsetDateTime.class));
    }
}
