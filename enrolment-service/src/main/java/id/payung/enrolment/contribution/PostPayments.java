package id.payung.enrolment.contribution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.payung.enrolment.calendar.Holidays;
import id.payung.enrolment.calendar.Zone;
import id.payung.enrolment.contribution.Contributions.Posting;
import id.payung.enrolment.contribution.PaidMonths.Paid;
import id.payung.enrolment.contribution.PaidMonths.Payee;
import id.payung.enrolment.lapse.Arrears;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.registration.SettleDues;
import id.payung.enrolment.registration.Workers;
import id.payung.enrolment.tariff.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Brings the people of a paid month up to date: who waited for the first contribution is protected, who was
/// behind is less so or not at all, who had lapsed for arrears is protected again by the rules of [SettleDues].
///
/// A chunk of people and how far the month is posted are one transaction: whoever goes on after a kill goes on
/// there, and two who post the same month take turns.
@Component
class PostPayments {

    /// People per transaction: short enough that the relay is never held back for long.
    private static final int CHUNK = 5_000;

    private static final int MONTHS_AT_ONCE = 100;

    private final Contributions contributions;
    private final PaidMonths paidMonths;
    private final SettleDues settle;
    private final Workers workers;
    private final Rules rules;
    private final Holidays holidays;
    private final Ledger ledger;
    private final Clock clock;

    PostPayments(
            Contributions contributions,
            PaidMonths paidMonths,
            SettleDues settle,
            Workers workers,
            Rules rules,
            Holidays holidays,
            Ledger ledger,
            Clock clock) {
        this.contributions = contributions;
        this.paidMonths = paidMonths;
        this.settle = settle;
        this.workers = workers;
        this.rules = rules;
        this.holidays = holidays;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Posts a month to the end; does nothing when it is not paid, or posted already.
    ///
    /// @param actor client id of whoever paid
    void post(UUID contribution, String actor) {
        var arrears = new Arrears(rules.read(), holidays.read());
        boolean more = true;
        while (more) {
            more = ledger.record(
                    actor,
                    () -> contributions
                            .holdPosting(contribution)
                            .map(posting -> chunk(posting, arrears))
                            .orElse(false));
        }
    }

    /// Goes on with what somebody was interrupted in.
    @Scheduled(
            fixedDelayString = "${payung.contribution.resume:1m}",
            initialDelayString = "${payung.contribution.resume:1m}")
    void resume() {
        contributions.unposted(MONTHS_AT_ONCE).forEach(unposted -> post(unposted.id(), unposted.paidBy()));
    }

    /// @return whether there may be more
    private boolean chunk(Posting posting, Arrears arrears) {
        var held = paidMonths.hold(posting.id(), posting.postedTo(), CHUNK);
        if (held.isEmpty()) {
            contributions.posted(posting.id());
            return false;
        }
        var payees = paidMonths.of(held).stream()
                .map(payee -> new Payee(payee.worker(), payee.segment(), Paid.with(payee.paid(), posting.month())))
                .toList();
        settle(payees, posting, arrears);
        paidMonths.set(payees);
        contributions.postedTo(posting.id(), held.getLast());
        return true;
    }

    /// Protection begins when the money is there, and not before the month that it is for.
    private void settle(List<Payee> payees, Posting posting, Arrears arrears) {
        var today = Zone.of(posting.region()).today(clock);
        var firstDay = posting.month().atDay(1);
        var on = posting.paidOn().isBefore(firstDay) ? firstDay : posting.paidOn();
        settle.settle(payees.stream()
                .map(payee -> arrears.dues(
                        payee.worker(), payee.segment(), paid(payee).until(), today, on))
                .toList());
        payees.stream()
                .collect(groupingBy(payee -> announced(payee, arrears, today), mapping(Payee::worker, toList())))
                .forEach((lapsesOn, ids) -> workers.announceLapse(ids, lapsesOn.orElse(null)));
    }

    private static Optional<LocalDate> announced(Payee payee, Arrears arrears, LocalDate today) {
        return Optional.ofNullable(
                arrears.announced(payee.segment(), paid(payee).until(), today));
    }

    private static Paid paid(Payee payee) {
        return Objects.requireNonNull(payee.paid());
    }
}
