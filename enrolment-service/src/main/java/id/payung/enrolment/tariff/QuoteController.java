package id.payung.enrolment.tariff;

import id.payung.edge.CommonProblem;
import id.payung.edge.ProblemType;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Charge.Programme;
import id.payung.enrolment.tariff.Payable.RiskClass;
import id.payung.enrolment.tariff.Payable.Sector;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QuoteController {

    private static final ProblemType NOT_CHARGED_BY_THE_MONTH = new ProblemType(
            "not-charged-by-the-month",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Tidak ditagih per bulan / Not charged by the month");

    private static final int LONGEST = 60;
    private static final long HIGHEST_INCOME = 1_000_000_000_000L;

    private final Rules rules;
    private final Clock clock;

    QuoteController(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /// What a person costs, line by line with the law, as asked and in both scenarios: own money and APBD; public.
    ///
    /// @param funding who pays; decides the discount of PP 50/2025
    /// @param income rupiah a month of somebody who is not a wage earner; the lowest band when absent
    /// @param wage rupiah a month of a wage earner
    /// @param month first contribution month, such as `2026-11`; this month when absent
    /// @param months contribution months paid ahead, 1 to 60
    @GetMapping("/api/v1/quote")
    Quote quote(
            @RequestParam Segment segment,
            @RequestParam(defaultValue = "MANDIRI") Funding funding,
            @RequestParam(defaultValue = "ALL") Sector sector,
            @RequestParam(defaultValue = "I") RiskClass riskClass,
            @RequestParam(defaultValue = "JKK,JKM") Set<Programme> programmes,
            @RequestParam(required = false) @Nullable Long income,
            @RequestParam(required = false) @Nullable Long wage,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "1") int months) {
        if (months < 1 || months > LONGEST) {
            throw CommonProblem.BAD_PARAMETER.because("months: 1 sampai 60. / Between 1 and 60.");
        }
        var first = month == null ? YearMonth.now(clock) : month;
        var tariffs = rules.read();
        if (!tariffs.chargesByTheMonth(segment, first)) {
            throw NOT_CHARGED_BY_THE_MONTH.because(
                    "Pakai segmen PU atau BPU dan bulan sejak Juli 2015. / Use PU or BPU and a month since July 2015.");
        }
        var payable = new Payable(segment, funding, sector, riskClass, programmes, base(segment, income, wage));
        return Quote.of(tariffs, payable, first, months);
    }

    private static long base(Segment segment, @Nullable Long income, @Nullable Long wage) {
        var given = segment == Segment.PU ? wage : income;
        if ((segment == Segment.PU ? income : wage) != null || (segment == Segment.PU && wage == null)) {
            throw CommonProblem.BAD_PARAMETER.because("wage untuk PU (wajib), income untuk BPU."
                    + " / wage for PU (required), income for everybody else.");
        }
        long base = given == null ? 0 : given;
        if (base < 0 || base > HIGHEST_INCOME) {
            throw CommonProblem.BAD_PARAMETER.because(
                    "wage, income: 0 sampai 1.000.000.000.000 rupiah. / Between 0 and 1,000,000,000,000 rupiah.");
        }
        return base;
    }
}
