package id.payung.enrolment.tariff;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Charge.Programme;
import id.payung.enrolment.tariff.Payable.RiskClass;
import id.payung.enrolment.tariff.Payable.Sector;
import id.payung.enrolment.tariff.Tariffs.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One dated row of the law. What a kind needs is held by the constraint `a_rule_says_what_its_kind_needs`.
///
/// @param rate share of the base (RATE) or share off (DISCOUNT), 0 to 1
/// @param amount rupiah: the contribution (RATE without a rate), the base (TIER); or the number of a TERM
/// @param floor rupiah: least contribution (RATE), lowest income of the band (TIER)
/// @param ceiling rupiah: highest wage that counts (RATE)
/// @param notFor who pays without this DISCOUNT
/// @param validFrom first day of the first contribution month
/// @param validTo last day of the last contribution month; absent while nobody knows it
/// @param verifiedAgainst what the row was compared with; begins with `mem:` when with nothing
@JsonInclude(JsonInclude.Include.NON_NULL)
record Rule(
        UUID id,
        Kind kind,
        Segment segment,
        @Nullable Programme programme,
        @Nullable RiskClass riskClass,
        @Nullable Payer payer,
        @Nullable Sector sector,
        @Nullable Term term,
        @Nullable BigDecimal rate,
        @Nullable Long amount,
        @Nullable Long floor,
        @Nullable Long ceiling,
        Set<Funding> notFor,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        String verifiedAgainst) {

    enum Kind {
        RATE,
        TIER,
        DISCOUNT,
        TERM
    }

    /// Who bears a contribution.
    enum Payer {
        EMPLOYER,
        WORKER,
        SELF
    }

    boolean inForce(YearMonth month) {
        var day = month.atDay(1);
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /// @throws NullPointerException when the kind of this row has no amount
    long theAmount() {
        return Objects.requireNonNull(amount, "amount");
    }

    long floorOrZero() {
        return floor == null ? 0 : floor;
    }
}
