package id.payung.enrolment.contribution;

import id.payung.edge.Caller;
import id.payung.enrolment.calendar.DueDates;
import id.payung.enrolment.calendar.Holidays;
import id.payung.enrolment.contribution.Bill.Charged;
import id.payung.enrolment.contribution.Lines.Due;
import id.payung.enrolment.contribution.Lines.Group;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Charge;
import id.payung.enrolment.tariff.Payable;
import id.payung.enrolment.tariff.Payable.Sector;
import id.payung.enrolment.tariff.Rules;
import id.payung.enrolment.tariff.Tariffs;
import id.payung.enrolment.tariff.Tariffs.Term;
import id.payung.enrolment.wage.WageBases;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/// Computes the draft of a month, freezes it, and takes the freezing back.
@Component
class BillMonth {

    private final Contributions contributions;
    private final Lines lines;
    private final WageBases wages;
    private final Rules rules;
    private final Holidays holidays;
    private final Ledger ledger;

    BillMonth(
            Contributions contributions, Lines lines, WageBases wages, Rules rules, Holidays holidays, Ledger ledger) {
        this.contributions = contributions;
        this.lines = lines;
        this.wages = wages;
        this.rules = rules;
        this.holidays = holidays;
        this.ledger = ledger;
    }

    /// Opens a month, or computes its draft again.
    void compute(Caller caller, Opd opd, YearMonth month) {
        var tariffs = rules.read();
        ledger.record(caller, () -> {
            var due = due(opd, month, tariffs);
            var contribution = contributions.open(opd, month, dueOn(tariffs, due.segments(), month));
            requireDraft(contribution);
            lines.clear(contribution.id());
            var groups = lines.groups(due);
            for (int i = 0; i < groups.size(); i++) {
                lines.add(contribution.id(), i + 1, groups.get(i), charge(tariffs, groups.get(i), month));
            }
            lines.fill(contribution.id(), due);
            var segments = groups.stream().map(Group::segment).distinct().toList();
            contributions.computed(
                    contribution.id(), dueOn(tariffs, segments.isEmpty() ? due.segments() : segments, month));
        });
    }

    /// Freezes a draft that is still what computing it again would give.
    void finalise(Caller caller, Opd opd, YearMonth month) {
        var tariffs = rules.read();
        ledger.record(caller, () -> {
            var contribution = contributions.hold(opd.id(), month).orElseThrow(BillMonth::unknown);
            switch (contribution.state()) {
                case DRAFT -> {
                    requireFinalisable(opd, contribution, tariffs);
                    contributions.finalise(contribution.id());
                }
                case FINALISED -> {}
                case PAID, POSTED -> throw locked();
            }
        });
    }

    void cancel(Caller caller, Opd opd, YearMonth month) {
        ledger.record(caller, () -> {
            var contribution = contributions.hold(opd.id(), month).orElseThrow(BillMonth::unknown);
            switch (contribution.state()) {
                case DRAFT -> {}
                case FINALISED -> contributions.cancel(contribution.id());
                case PAID, POSTED -> throw locked();
            }
        });
    }

    /// Whether computing a draft again would give other people, other charges or other amounts.
    boolean isStale(Opd opd, Contribution contribution, Tariffs tariffs) {
        var due = due(opd, contribution.month(), tariffs);
        return lines.differ(contribution.id(), due)
                || lines.charges(contribution.id()).stream()
                        .anyMatch(charged -> isOutdated(tariffs, charged, contribution.month()));
    }

    private void requireFinalisable(Opd opd, Contribution contribution, Tariffs tariffs) {
        if (isStale(opd, contribution, tariffs)) {
            throw Problem.DRAFT_STALE.because(
                    "Daftar atau tarif berubah; hitung lagi, periksa totalnya, lalu finalisasi."
                            + " / The roster or a tariff has changed: compute again, check the total, then finalise.");
        }
        if (contribution.people() == 0) {
            throw Problem.NOTHING_TO_PAY.because(
                    "Tidak ada orang yang ditagih pada bulan ini." + " / Nobody is to be paid for in this month.");
        }
        var paid = contributions.newestPaidBefore(opd.id(), contribution.month());
        paid.filter(newest -> newest.isBefore(contribution.month().minusMonths(1)))
                .filter(_ -> lines.oweOlderMonths(contribution.id(), arrearsCharged(tariffs, contribution.month())))
                .ifPresent(newest -> {
                    throw Problem.EARLIER_MONTH_UNPAID.because(
                            "Bayar dahulu bulan %1$s. / Pay %1$s first.".formatted(newest.plusMonths(1)));
                });
    }

    private static List<Segment> arrearsCharged(Tariffs tariffs, YearMonth month) {
        return charged(tariffs, month)
                .filter(segment -> tariffs.term(Term.ARREARS_CHARGED, segment, month) == 1)
                .toList();
    }

    private Due due(Opd opd, YearMonth month, Tariffs tariffs) {
        return new Due(
                opd.id(),
                month,
                wages.of(opd, month).orElse(null),
                charged(tariffs, month).toList());
    }

    private static Stream<Segment> charged(Tariffs tariffs, YearMonth month) {
        return Stream.of(Segment.values()).filter(segment -> tariffs.chargesByTheMonth(segment, month));
    }

    private LocalDate dueOn(Tariffs tariffs, List<Segment> segments, YearMonth month) {
        var dates = new DueDates(tariffs, holidays.read());
        return segments.stream()
                .map(segment -> dates.dueOn(segment, month))
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> Problem.NOTHING_TO_PAY.because(
                        "Tidak ada tarif untuk bulan itu." + " / There is no tariff for that month."));
    }

    private static Charge charge(Tariffs tariffs, Group group, YearMonth month) {
        if (group.income() == null) {
            throw Problem.NO_WAGE_BASE.because("Tetapkan dasar upah OPD atau wilayahnya dahulu."
                    + " / Set the wage base of the OPD or its region first.");
        }
        return tariffs.charge(
                Payable.compulsory(
                        group.segment(), group.funding(), Sector.ALL, Objects.requireNonNull(group.income())),
                month);
    }

    private static boolean isOutdated(Tariffs tariffs, Charged charged, YearMonth month) {
        var now = charge(tariffs, new Group(charged.segment(), charged.funding(), charged.income()), month);
        return now.base() != charged.base()
                || now.amount() != charged.amount()
                || !now.rules().equals(charged.rules());
    }

    private static void requireDraft(Contribution contribution) {
        switch (contribution.state()) {
            case DRAFT -> {}
            case FINALISED ->
                throw Problem.MONTH_FINALISED.because(
                        "Batalkan finalisasi dahulu, selama belum dibayar. / Cancel the finalisation first, while it is unpaid.");
            case PAID, POSTED -> throw locked();
        }
    }

    static ErrorResponseException locked() {
        return Problem.MONTH_LOCKED.because("Bulan ini sudah dibayar; koreksi hanya lewat kantor cabang BPJS."
                + " / This month is paid; only the BPJS branch corrects it.");
    }

    static ErrorResponseException unknown() {
        return Problem.UNKNOWN_MONTH.because("Hitung bulan itu dahulu. / Compute that month first.");
    }
}
