package id.payung.enrolment.contribution;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.calendar.Zone;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.opd.Opd;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Takes the payment of a finalised month, whole or not at all, once for each reference.
@Component
class TakePayment {

    private final Contributions contributions;
    private final Books books;
    private final PostPayments post;
    private final Ledger ledger;
    private final Clock clock;

    TakePayment(Contributions contributions, Books books, PostPayments post, Ledger ledger, Clock clock) {
        this.contributions = contributions;
        this.books = books;
        this.post = post;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Records the payment, then brings everybody in the month up to date. The payment stays when that is
    /// interrupted: the same call again goes on with it, and so does every replica by itself.
    void pay(Caller caller, Opd opd, YearMonth month, PaymentForm payment) {
        var today = Zone.of(opd.region()).today(clock);
        var paidOn = payment.paidOn() == null ? today : payment.paidOn();
        if (paidOn.isAfter(today)) {
            throw CommonProblem.INVALID_REQUEST.because("paidOn: tidak boleh di masa depan. / Not in the future.");
        }
        try {
            ledger.record(caller, () -> {
                var contribution = contributions.hold(opd.id(), month).orElseThrow(BillMonth::unknown);
                if (isNew(contribution, payment)) {
                    contributions.pay(contribution.id(), payment.reference(), paidOn, caller.clientId());
                    books.keep(opd.id(), month, caller.clientId());
                }
            });
        } catch (DuplicateKeyException e) {
            throw Problem.PAYMENT_REFERENCE_USED.because(
                    "Referensi itu sudah dipakai untuk bulan lain. / Another month was paid with that reference.");
        }
        contributions.find(opd.id(), month).ifPresent(paid -> post.post(paid.id(), caller.clientId()));
    }

    private static boolean isNew(Contribution contribution, PaymentForm payment) {
        return switch (contribution.state()) {
            case DRAFT ->
                throw Problem.NOT_FINALISED.because(
                        "Finalisasi bulan ini dahulu, lalu bayar. / Finalise this month first, then pay.");
            case FINALISED -> {
                requireWhole(contribution, payment);
                yield true;
            }
            case PAID, POSTED -> {
                if (!payment.reference().equals(contribution.paymentReference())) {
                    throw BillMonth.locked();
                }
                requireWhole(contribution, payment);
                yield false;
            }
        };
    }

    private static void requireWhole(Contribution contribution, PaymentForm payment) {
        long difference = payment.amount() - contribution.amount();
        if (difference != 0) {
            var refusal = Problem.PAYMENT_DIFFERS.because(
                    "Bayar tepat Rp%1$d; selisih Rp%2$d. / Pay exactly Rp%1$d; the difference is Rp%2$d."
                            .formatted(contribution.amount(), difference));
            refusal.getBody().setProperty("amount", contribution.amount());
            refusal.getBody().setProperty("difference", difference);
            throw refusal;
        }
    }
}
