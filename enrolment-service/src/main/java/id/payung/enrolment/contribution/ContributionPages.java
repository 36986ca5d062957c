package id.payung.enrolment.contribution;

import id.payung.edge.Caller;
import id.payung.enrolment.calendar.Zone;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.edge.Rupiah;
import id.payung.enrolment.opd.Opds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The months of an OPD as its treasurer sees them: computed, finalised with a payment code, paid, posted.
@Controller
@RequestMapping("/konsol/opd/{opd}/iuran")
class ContributionPages {

    private static final String FIRST = "00000000-0000-0000-0000-000000000000";
    private static final int LINES = 100;

    private final Opds opds;
    private final ContributionController api;
    private final TermsController terms;
    private final Clock clock;

    ContributionPages(Opds opds, ContributionController api, TermsController terms, Clock clock) {
        this.opds = opds;
        this.api = api;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping
    String months(Caller caller, @PathVariable UUID opd, Model model) {
        var months = api.months(caller, opd);
        var thisMonth = YearMonth.from(today(caller, opd));
        model.addAttribute("opd", opds.seenBy(caller, opd));
        model.addAttribute("months", months);
        model.addAttribute("terms", terms.terms(caller, opd));
        model.addAttribute(
                "next",
                months.isEmpty() || months.getFirst().month().isBefore(thisMonth)
                        ? thisMonth
                        : months.getFirst().month().plusMonths(1));
        return "console/contributions";
    }

    /// Opens a month.
    @PostMapping
    String open(Caller caller, @PathVariable UUID opd, @RequestParam YearMonth month, RedirectAttributes next) {
        api.compute(caller, opd, month);
        return on(opd, month, next, "contribution.computed");
    }

    @GetMapping("/{month}")
    String month(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = FIRST) UUID after,
            Model model) {
        show(caller, opd, month, model);
        model.addAttribute("page", api.lines(caller, opd, month, after, LINES));
        model.addAttribute("begins", after.equals(UUID.fromString(FIRST)));
        return "console/contribution";
    }

    /// Computes the draft again.
    @PostMapping("/{month}")
    String compute(Caller caller, @PathVariable UUID opd, @PathVariable YearMonth month, RedirectAttributes next) {
        api.compute(caller, opd, month);
        return on(opd, month, next, "contribution.computed");
    }

    /// What finalising does, with number and total, before it is done.
    @GetMapping("/{month}/finalisasi")
    String finalisation(Caller caller, @PathVariable UUID opd, @PathVariable YearMonth month, Model model) {
        show(caller, opd, month, model);
        return "console/contribution-finalise";
    }

    /// @param people as they were shown
    /// @param amount rupiah as it was shown: nothing else is finalised than what somebody has read
    @PostMapping("/{month}/finalisasi")
    String finalise(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable YearMonth month,
            @RequestParam int people,
            @RequestParam long amount,
            RedirectAttributes next) {
        var shown = api.one(caller, opd, month).contribution();
        if (shown.people() != people || shown.amount() != amount) {
            throw Problem.DRAFT_STALE.because("Jumlahnya sudah lain dari yang Anda lihat; periksa lagi."
                    + " / It is another total than you have seen; check it again.");
        }
        api.finalise(caller, opd, month);
        return on(opd, month, next, "contribution.finalised");
    }

    /// What taking the payment code back does, before it is done.
    @GetMapping("/{month}/batal")
    String cancellation(Caller caller, @PathVariable UUID opd, @PathVariable YearMonth month, Model model) {
        show(caller, opd, month, model);
        return "console/contribution-cancel";
    }

    @PostMapping("/{month}/batal")
    String cancel(Caller caller, @PathVariable UUID opd, @PathVariable YearMonth month, RedirectAttributes next) {
        api.cancel(caller, opd, month);
        return on(opd, month, next, "contribution.cancelled");
    }

    @GetMapping("/{month}/bayar")
    String payment(Caller caller, @PathVariable UUID opd, @PathVariable YearMonth month, Model model) {
        show(caller, opd, month, model);
        model.addAttribute("today", today(caller, opd));
        return "console/contribution-pay";
    }

    @PostMapping("/{month}/bayar")
    String pay(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable YearMonth month,
            @RequestParam String reference,
            @RequestParam String amount,
            @RequestParam LocalDate paidOn,
            RedirectAttributes next) {
        api.pay(caller, opd, month, new PaymentForm(reference.strip(), Rupiah.typed(amount), paidOn));
        return on(opd, month, next, "contribution.paid");
    }

    private void show(Caller caller, UUID opd, YearMonth month, Model model) {
        model.addAttribute("opd", opds.seenBy(caller, opd));
        model.addAttribute("bill", api.one(caller, opd, month));
        model.addAttribute("at", "/konsol/opd/" + opd + "/iuran/" + month);
    }

    private LocalDate today(Caller caller, UUID opd) {
        return Zone.of(opds.seenBy(caller, opd).region()).today(clock);
    }

    private static String on(UUID opd, YearMonth month, RedirectAttributes next, String done) {
        next.addFlashAttribute("done", done);
        return "redirect:/konsol/opd/" + opd + "/iuran/" + month;
    }
}
