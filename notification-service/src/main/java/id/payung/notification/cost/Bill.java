package id.payung.notification.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `contribution.finalised.v1`, `contribution.paid.v1`: what an OPD owes for a month.
///
/// @param people who are in it
/// @param amount rupiah
/// @param paidOn null while it is not paid
public record Bill(
        UUID opd,
        YearMonth month,
        int people,
        long amount,
        LocalDate dueOn,
        @Nullable LocalDate paidOn) {

    public Bill {
        if (opd == null || month == null || dueOn == null || people < 0 || amount < 0) {
            throw new IllegalArgumentException("A bill says whose it is, for which month, how much and when it is due");
        }
    }
}
