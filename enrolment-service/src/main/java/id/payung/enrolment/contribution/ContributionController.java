package id.payung.enrolment.contribution;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.calendar.Zone;
import id.payung.enrolment.edge.Pages;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.readlog.ReadLog;
import id.payung.enrolment.tariff.Rules;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The months of an OPD, from draft to posted.
@RestController
@RequestMapping("/api/v1/opds/{opd}/contributions")
class ContributionController {

    private static final int LONGEST_PAGE = 1_000;
    private static final int MOST_MONTHS = 120;
    private static final int MONTHS_AHEAD = 12;
    private static final int MONTHS_BACK = 36;

    private final Opds opds;
    private final Contributions contributions;
    private final Lines lines;
    private final BillMonth bill;
    private final TakePayment payment;
    private final Rules rules;
    private final ReadLog reads;
    private final Clock clock;

    ContributionController(
            Opds opds,
            Contributions contributions,
            Lines lines,
            BillMonth bill,
            TakePayment payment,
            Rules rules,
            ReadLog reads,
            Clock clock) {
        this.opds = opds;
        this.contributions = contributions;
        this.lines = lines;
        this.bill = bill;
        this.payment = payment;
        this.rules = rules;
        this.reads = reads;
        this.clock = clock;
    }

    /// The newest 120 months, newest first.
    @GetMapping
    List<Contribution> months(Caller caller, @PathVariable UUID opd) {
        return contributions.newest(opds.seenBy(caller, opd).id(), MOST_MONTHS);
    }

    /// One month with what its total is made of.
    ///
    /// @param month such as `2026-11`
    @GetMapping("/{month}")
    Bill one(Caller caller, @PathVariable UUID opd, @PathVariable YearMonth month) {
        return bill(opds.seenBy(caller, opd), month);
    }

    /// @param next give it as `after` to read on; absent on the last page
    record Page(List<Bill.Line> lines, @Nullable UUID next) {}

    /// Who is in a month and what each costs, page by page.
    ///
    /// @param limit 1 to 1,000
    @GetMapping("/{month}/lines")
    Page lines(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID after,
            @RequestParam(defaultValue = "200") int limit) {
        Pages.requireWithin(limit, LONGEST_PAGE);
        var whose = opds.seenBy(caller, opd);
        var contribution = contributions.find(opd, month).orElseThrow(BillMonth::unknown);
        var page = lines.page(contribution.id(), after, limit);
        reads.record(
                caller,
                "GET /opds/{opd}/contributions/{month}/lines",
                whose,
                page.stream().map(Bill.Line::worker).toList());
        return new Page(page, page.size() < limit ? null : page.getLast().worker());
    }

    /// Opens a month as a draft of the roster as it is now, or computes the draft again.
    ///
    /// @param month at most 12 months ahead and 36 back
    @PostMapping("/{month}")
    Bill compute(Caller caller, @PathVariable UUID opd, @PathVariable YearMonth month) {
        var whose = opds.seenBy(caller, opd);
        var now = YearMonth.from(Zone.of(whose.region()).today(clock));
        if (month.isAfter(now.plusMonths(MONTHS_AHEAD)) || month.isBefore(now.minusMonths(MONTHS_BACK))) {
            throw CommonProblem.BAD_PARAMETER.because(
                    "month: paling jauh 12 bulan ke depan dan 36 bulan ke belakang. / At most 12 months ahead and 36 back.");
        }
        bill.compute(caller, whose, month);
        return bill(whose, month);
    }

    /// Freezes a draft and gives it a payment code; again is answered as the first time.
    @PostMapping("/{month}/finalisation")
    Bill finalise(Caller caller, @PathVariable UUID opd, @PathVariable YearMonth month) {
        var whose = opds.seenBy(caller, opd);
        bill.finalise(caller, whose, month);
        return bill(whose, month);
    }

    /// Takes the payment code back, while nothing is paid: the month is a draft again.
    @DeleteMapping("/{month}/finalisation")
    Bill cancel(Caller caller, @PathVariable UUID opd, @PathVariable YearMonth month) {
        var whose = opds.seenBy(caller, opd);
        bill.cancel(caller, whose, month);
        return bill(whose, month);
    }

    /// Records the payment of a finalised month and posts it; the same payment again is answered as the first
    /// time. A payment of less or more is refused with the difference.
    @PostMapping("/{month}/payments")
    Bill pay(Caller caller, @PathVariable UUID opd, @PathVariable YearMonth month, @RequestBody PaymentForm form) {
        var whose = opds.seenBy(caller, opd);
        payment.pay(caller, whose, month, form);
        return bill(whose, month);
    }

    private Bill bill(Opd opd, YearMonth month) {
        var contribution = contributions.find(opd.id(), month).orElseThrow(BillMonth::unknown);
        return new Bill(
                contribution,
                lines.charges(contribution.id()),
                contribution.state() == Contribution.State.DRAFT
                        ? Boolean.valueOf(bill.isStale(opd, contribution, rules.read()))
                        : null);
    }
}
