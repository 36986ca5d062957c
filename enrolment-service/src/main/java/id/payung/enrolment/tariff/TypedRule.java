package id.payung.enrolment.tariff;

import id.payung.edge.CommonProblem;
import id.payung.enrolment.edge.Rupiah;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Charge.Programme;
import id.payung.enrolment.tariff.Payable.RiskClass;
import id.payung.enrolment.tariff.Payable.Sector;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A dated row as ADMIN types it: a rate in percent, first and last month instead of days.
record TypedRule(MultiValueMap<String, String> typed) {

    private static final int PERCENT = 2;

    /// @throws org.springframework.web.ErrorResponseException when something cannot be read
    RuleForm form() {
        try {
            return new RuleForm(
                    required("kind", Rule.Kind::valueOf),
                    required("segment", Segment::valueOf),
                    read("programme", Programme::valueOf),
                    read("riskClass", RiskClass::valueOf),
                    read("payer", Rule.Payer::valueOf),
                    read("sector", Sector::valueOf),
                    read("term", Tariffs.Term::valueOf),
                    read("rate", TypedRule::share),
                    read("amount", Rupiah::typed),
                    read("floor", Rupiah::typed),
                    read("ceiling", Rupiah::typed),
                    notFor(),
                    required("from", text -> YearMonth.parse(text).atDay(1)),
                    read("to", TypedRule::lastDay),
                    Objects.requireNonNullElse(typed.getFirst("legalBasis"), ""),
                    Objects.requireNonNullElse(typed.getFirst("verifiedAgainst"), ""));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Tarif ditulis dalam persen seperti 0,24; bulan seperti 2027-01."
                            + " / Write a rate in percent such as 0.24, a month such as 2027-01.");
        }
    }

    private Set<Funding> notFor() {
        var chosen = EnumSet.noneOf(Funding.class);
        typed.getOrDefault("notFor", List.of()).forEach(name -> chosen.add(Funding.valueOf(name)));
        return chosen;
    }

    private <T> T required(String field, Function<String, T> reader) {
        var read = read(field, reader);
        if (read == null) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Isi jenis, segmen, dan bulan pertama." + " / Say the kind, the segment and the first month.");
        }
        return read;
    }

    private <T> @Nullable T read(String field, Function<String, T> reader) {
        var text = typed.getFirst(field);
        return text == null || text.isBlank() ? null : reader.apply(text.strip());
    }

    private static BigDecimal share(String percent) {
        return new BigDecimal(percent.replace(',', '.')).movePointLeft(PERCENT);
    }

    private static LocalDate lastDay(String month) {
        return YearMonth.parse(month).atEndOfMonth();
    }
}
