package id.payung.enrolment.tariff;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.edge.input.WrittenDate;
import id.payung.enrolment.edge.Rupiah;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Charge.Programme;
import id.payung.enrolment.tariff.Payable.RiskClass;
import id.payung.enrolment.tariff.Payable.Sector;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a month costs: the dated rows with their law, a picture of them, and a quote that explains itself.
@Controller
@RequestMapping("/konsol/tarif")
class TariffPages {

    private static final Set<Programme> COMPULSORY = Set.of(Programme.JKK, Programme.JKM);

    private final TariffController api;
    private final QuoteController quotes;
    private final Clock clock;

    TariffPages(TariffController api, QuoteController quotes, Clock clock) {
        this.api = api;
        this.quotes = quotes;
        this.clock = clock;
    }

    /// @param month contribution month; this one when absent
    /// @param segment of the person to be quoted; none is quoted without
    /// @param amount wage or income as it was typed
    @GetMapping
    String tariffs(
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable Segment segment,
            @RequestParam(defaultValue = "APBD") Funding funding,
            @RequestParam(defaultValue = "ALL") Sector sector,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "1") int months,
            Caller caller,
            Model model,
            HttpServletResponse response) {
        var at = month == null ? YearMonth.now(clock) : month;
        var all = api.all(at);
        model.addAttribute("month", at);
        model.addAttribute("timeline", Timeline.of(all.standard(), at));
        model.addAttribute("rules", all.rules());
        model.addAttribute("kinds", Rule.Kind.values());
        model.addAttribute("segments", List.of(Segment.BPU, Segment.PU));
        model.addAttribute("fundings", Funding.values());
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("segment", segment);
        model.addAttribute("funding", funding);
        model.addAttribute("sector", sector);
        model.addAttribute("amount", amount);
        model.addAttribute("months", months);
        model.addAttribute("publishes", caller instanceof Caller.Admin);
        if (segment != null) {
            try {
                model.addAttribute("quote", quote(segment, funding, sector, amount, at, months));
            } catch (ErrorResponseException refused) {
                response.setStatus(refused.getStatusCode().value());
                model.addAttribute("refusal", refused.getBody());
            }
        }
        return "console/tariffs";
    }

    @GetMapping("/baru")
    String blank(@RequestParam Map<String, String> typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", Rule.Kind.values());
        model.addAttribute("segments", Segment.values());
        model.addAttribute("programmes", Programme.values());
        model.addAttribute("riskClasses", RiskClass.values());
        model.addAttribute("payers", Rule.Payer.values());
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("terms", Tariffs.Term.values());
        model.addAttribute("fundings", Funding.values());
        return "console/tariff-new";
    }

    @PostMapping(path = "/baru", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String publish(Caller caller, @RequestParam MultiValueMap<String, String> form, RedirectAttributes next) {
        var typed = new TypedRule(form);
        var added = api.add(caller, List.of(typed.form())).getBody();
        next.addFlashAttribute("done", added != null && added.added() == 1 ? "tariff.added" : "tariff.known");
        return "redirect:/konsol/tarif?month=" + YearMonth.from(typed.form().validFrom());
    }

    private Quote quote(Segment segment, Funding funding, Sector sector, String amount, YearMonth month, int months) {
        var typed = amount.isBlank() ? null : Rupiah.typed(amount);
        return quotes.quote(
                segment,
                funding,
                sector,
                RiskClass.I,
                COMPULSORY,
                segment == Segment.PU ? null : typed,
                segment == Segment.PU ? typed : null,
                month,
                months);
    }

    /// A dated row as ADMIN types it: a rate in percent, first and last month instead of days.
    private record TypedRule(MultiValueMap<String, String> typed) {

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
                        required("from", text -> WrittenDate.month(text).atDay(1)),
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
            return WrittenDate.month(month).atEndOfMonth();
        }
    }
}
