package id.payung.enrolment.tariff;

import id.payung.edge.CommonProblem;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Charge.Programme;
import id.payung.enrolment.tariff.Payable.RiskClass;
import id.payung.enrolment.tariff.Payable.Sector;
import id.payung.enrolment.tariff.Tariffs.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A dated row as ADMIN adds it; the fields are those of a row in `GET /api/v1/tariffs`.
record RuleForm(
        Rule.Kind kind,
        Segment segment,
        @Nullable Programme programme,
        @Nullable RiskClass riskClass,
        Rule.@Nullable Payer payer,
        @Nullable Sector sector,
        @Nullable Term term,
        @Nullable BigDecimal rate,
        @Nullable Long amount,
        @Nullable Long floor,
        @Nullable Long ceiling,
        @Nullable Set<Funding> notFor,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        String verifiedAgainst) {

    private static final int DECIMALS = 8;

    RuleForm {
        if (legalBasis.isBlank() || verifiedAgainst.isBlank()) {
            throw CommonProblem.INVALID_REQUEST.because("legalBasis dan verifiedAgainst wajib diisi."
                    + " / Say the law and what the row was compared with.");
        }
        if (rate != null && (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0 || rate.scale() > DECIMALS)) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "rate: 0 sampai 1, paling banyak 8 desimal." + " / Between 0 and 1, with at most 8 decimals.");
        }
        if (validFrom.getDayOfMonth() != 1
                || (validTo != null && (validTo.plusDays(1).getDayOfMonth() != 1 || validTo.isBefore(validFrom)))) {
            throw CommonProblem.INVALID_REQUEST.because("validFrom tanggal 1, validTo akhir bulan sesudahnya."
                    + " / validFrom is a first day of a month, validTo a last day after it.");
        }
    }

    String[] notForNames() {
        return notFor == null
                ? new String[0]
                : notFor.stream().map(Funding::name).sorted().toArray(String[]::new);
    }
}
