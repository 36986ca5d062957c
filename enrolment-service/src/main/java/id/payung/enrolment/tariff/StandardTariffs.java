package id.payung.enrolment.tariff;

import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Charge.Programme;
import id.payung.enrolment.tariff.Payable.RiskClass;
import id.payung.enrolment.tariff.Payable.Sector;
import id.payung.enrolment.tariff.Rule.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What readers are told of all dated rows: for each segment, funding and sector one tariff per stretch of months
/// in which no row begins or ends.
///
/// Stretches are not merged when they cost the same. Rows are only ever added, so a stretch is split and never
/// vanishes, and readers never hold one that is no longer true.
record StandardTariffs(Tariffs tariffs) {

    private static final long NO_INCOME = 0;
    /// Any wage: only the rates are told.
    private static final long SOME_WAGE = 1_000_000;

    List<PublishedTariff> all() {
        var all = new ArrayList<PublishedTariff>();
        for (var funding : Funding.values()) {
            all.addAll(of(Segment.PU, funding, Sector.ALL));
            for (var sector : Sector.values()) {
                all.addAll(of(Segment.BPU, funding, sector));
            }
        }
        return all;
    }

    private List<PublishedTariff> of(Segment segment, Funding funding, Sector sector) {
        var first = List.copyOf(firstDays(segment, sector));
        var stretches = new ArrayList<PublishedTariff>();
        for (int i = 0; i < first.size(); i++) {
            var until = i + 1 < first.size() ? first.get(i + 1).minusDays(1) : null;
            stretch(segment, funding, sector, first.get(i), until).ifPresent(stretches::add);
        }
        return stretches;
    }

    private Optional<PublishedTariff> stretch(
            Segment segment, Funding funding, Sector sector, LocalDate from, @Nullable LocalDate until) {
        var month = YearMonth.from(from);
        if (!tariffs.chargesByTheMonth(segment, month)) {
            return Optional.empty();
        }
        var wageEarner = segment == Segment.PU;
        var charge =
                tariffs.charge(Payable.compulsory(segment, funding, sector, wageEarner ? SOME_WAGE : NO_INCOME), month);
        return Optional.of(new PublishedTariff(
                segment,
                funding,
                sector,
                wageEarner ? null : charge.amount(),
                wageEarner ? rate(charge) : null,
                from,
                until,
                charge.legalBasis()));
    }

    private static BigDecimal rate(Charge charge) {
        return charge.lines().stream()
                .map(line -> Objects.requireNonNull(line.rate())
                        .multiply(BigDecimal.ONE.subtract(line.discount().share())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    private TreeSet<LocalDate> firstDays(Segment segment, Sector sector) {
        var days = new TreeSet<LocalDate>();
        tariffs.rules().stream()
                .filter(rule -> rule.segment() == segment && rule.kind() != Kind.TERM)
                .filter(rule -> rule.kind() == Kind.TIER
                        || rule.programme() == Programme.JKK
                        || rule.programme() == Programme.JKM)
                .filter(rule -> rule.riskClass() == null || rule.riskClass() == RiskClass.I)
                .filter(rule -> rule.sector() == null || rule.sector() == sector || rule.sector() == Sector.ALL)
                .flatMap(rule -> rule.validTo() == null
                        ? Stream.of(rule.validFrom())
                        : Stream.of(rule.validFrom(), rule.validTo().plusDays(1)))
                .forEach(days::add);
        return days;
    }
}
