package id.payung.coverage.check;

import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Span;
import id.payung.coverage.number.Words;
import id.payung.coverage.number.Words.Rupiah;
import id.payung.coverage.release.Release;
import id.payung.coverage.release.Release.Claims;
import id.payung.coverage.release.Release.Quantity;
import id.payung.coverage.release.Report.Check;
import java.math.BigDecimal;
import java.util.Map;

/// C18: what was paid out to the people covered.
final class Payouts {

    private static final Fraction LOW_RATE = Fraction.ONE;

    private final Claims claims;
    private final Map<Quantity, Printed> numbers;
    private final Limits limits;
    private final Notebook notebook;

    Payouts(Release release, Map<Quantity, Printed> numbers, Limits limits, Notebook notebook) {
        this.claims = release.claims();
        this.numbers = numbers;
        this.limits = limits;
        this.notebook = notebook;
    }

    void check() {
        deaths();
        recipients();
    }

    private void deaths() {
        Printed covered = numbers.get(Quantity.COVERED);
        if (claims.deaths() == null) {
            return;
        }
        if (covered != null && covered.value().signum() > 0) {
            rate(claims.deaths(), covered);
        }
        if (claims.amount() != null && claims.recipients() == null) {
            benefit(claims.deaths(), claims.amount());
        }
    }

    private void rate(Printed deaths, Printed covered) {
        Span rate = deaths.span().times(Span.exactly(1_000)).per(covered.span());
        Span plausible = new Span(Fraction.of(limits.claimsLow()), Fraction.of(limits.claimsHigh()));
        boolean low = rate.middle().compareTo(LOW_RATE) < 0;
        BigDecimal middle =
                deaths.exact().times(Fraction.of(1_000)).per(covered.exact()).decimal(2);
        notebook.fact(
                "deathsPerThousand",
                middle,
                Words.both("{0} kematian per seribu orang.", "{0} deaths per thousand people.", middle));
        notebook.verdict(
                Check.C18,
                rate.meets(plausible),
                Words.both(
                        low
                                ? "{0} kematian per seribu orang; rendah, mungkin ada ahli waris yang belum mengajukan klaim."
                                : "{0} kematian per seribu orang.",
                        low
                                ? "{0} deaths per thousand people; low, so heirs may not have claimed."
                                : "{0} deaths per thousand people.",
                        middle));
    }

    private void benefit(Printed deaths, Printed amount) {
        Span paid = deaths.span().times(Span.exactly(Fraction.of(limits.deathBenefit())));
        Span least = deaths.span().times(Span.exactly(Fraction.of(limits.shortDeathBenefit())));
        boolean exactly = paid.meets(amount.span());
        boolean right = exactly || new Span(least.low(), paid.high()).meets(amount.span());
        if (right && !exactly) {
            notebook.holds(
                    Check.C18,
                    Words.both(
                            "{0} untuk {1} kematian: mungkin bila sebagian belum tiga bulan menjadi peserta.",
                            "{0} for {1} deaths: possible if some had not been members for three months.",
                            amount,
                            deaths));
            return;
        }
        notebook.verdict(
                Check.C18,
                right,
                Words.both(
                        "{0} kematian × {1} = {2}; yang disebut {3}.",
                        "{0} deaths × {1} = {2}; what is said is {3}.",
                        deaths,
                        new Rupiah(limits.deathBenefit()),
                        new Rupiah(paid.middle().decimal(0)),
                        amount));
        if (!right) {
            notebook.suggestSlips("claims.amount", amount, paid);
        }
    }

    private void recipients() {
        Printed recipients = claims.recipients();
        if (recipients == null || claims.amount() == null || recipients.value().signum() == 0) {
            return;
        }
        BigDecimal each = claims.amount().exact().per(recipients.exact()).decimal(0);
        notebook.fact("claimPerRecipient", each, Words.both("{0} per penerima.", "{0} a recipient.", new Rupiah(each)));
        Printed covered = numbers.get(Quantity.COVERED);
        if (covered != null && covered.value().signum() > 0) {
            BigDecimal share = recipients.exact().percentOf(covered.exact()).decimal(1);
            notebook.fact(
                    "recipientsPercentOfCovered",
                    share,
                    Words.both(
                            "Penerima adalah {0} % dari yang terlindungi.",
                            "The recipients are {0} % of those covered.", share));
        }
    }
}
