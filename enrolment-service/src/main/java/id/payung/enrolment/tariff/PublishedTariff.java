package id.payung.enrolment.tariff;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Payable.Sector;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one person costs a month on the standard base, JKK and JKM together: a wage earner of risk class I as a
/// share of the wage, everybody else in the lowest income band as rupiah.
///
/// @param from first day of the first contribution month
/// @param until last day of the last one; absent while nobody knows it
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedTariff(
        Segment segment,
        Funding funding,
        Sector sector,
        @Nullable Long amount,
        @Nullable BigDecimal rate,
        LocalDate from,
        @Nullable LocalDate until,
        String legalBasis) {}
