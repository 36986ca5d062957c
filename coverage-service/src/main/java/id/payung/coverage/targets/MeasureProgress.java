package id.payung.coverage.targets;

import id.payung.coverage.figure.Figure;
import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Role;
import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.figure.Figures;
import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Words;
import id.payung.coverage.targets.Progress.Cost;
import id.payung.coverage.tariff.Tariff;
import id.payung.coverage.tariff.Tariffs;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Measures a target against published figures only, so that it can be compared with what others publish.
@Component
public class MeasureProgress {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Targets targets;
    private final Figures figures;
    private final Tariffs tariffs;

    MeasureProgress(Targets targets, Figures figures, Tariffs tariffs) {
        this.targets = targets;
        this.figures = figures;
        this.tariffs = tariffs;
    }

    /// Three statements, however many targets there are.
    public List<Progress> of(String region, LocalDate today) {
        List<Figure> used = figures.used(region).stream()
                .filter(it -> it.segment() == Scope.ALL)
                .toList();
        List<Tariff> payable = tariffs.all().stream()
                .filter(it -> it.amount() != null && it.funding().equals("APBD") && it.isValidOn(today))
                .toList();
        return targets.of(region).stream()
                .map(target -> progress(target, used, payable))
                .toList();
    }

    private static Progress progress(Target target, List<Figure> used, List<Tariff> payable) {
        Definition definition = target.definition();
        Map<LocalDate, Figure> byDate = new TreeMap<>();
        used.stream()
                .filter(it -> it.kind() == Role.BASELINE && it.definition().countsAs(definition))
                .forEach(it -> byDate.putIfAbsent(it.referenceDate(), it));
        List<Figure> reported = List.copyOf(byDate.values());
        Optional<Figure> base = used.stream()
                .filter(it -> it.kind() == Role.DENOMINATOR && it.definition() == definition)
                .max(Comparator.comparing(Figure::referenceDate).thenComparing(Figure::enteredAt));
        if (base.isEmpty()) {
            return unknown(
                    target, reported, Words.both("Basis {0} belum ada.", "There is no base {0} yet.", definition));
        }
        long wanted = wanted(target, base.get());
        if (reported.isEmpty()) {
            return new Progress(
                    target,
                    null,
                    base.get(),
                    null,
                    null,
                    List.of(),
                    new DrawLine(reported).reaches(wanted),
                    Words.both(
                            "Target adalah {0} orang; angka peserta belum ada.",
                            "The target is {0} people; there is no figure of participants yet.", wanted));
        }
        return known(target, reported, base.get(), wanted, payable);
    }

    private static Progress unknown(Target target, List<Figure> reported, String sentence) {
        Figure covered = reported.isEmpty() ? null : reported.getLast();
        Progress.Forecast forecast = new Progress.Forecast(null, reported.size(), null, sentence);
        return new Progress(target, covered, null, null, null, List.of(), forecast, sentence);
    }

    private static Progress known(
            Target target, List<Figure> reported, Figure base, long wanted, List<Tariff> payable) {
        Figure covered = reported.getLast();
        long missing = Math.max(0, wanted - covered.value());
        BigDecimal percent = Fraction.of(covered.value())
                .percentOf(Fraction.of(base.value()))
                .decimal(2);
        return new Progress(
                target,
                covered.withFailuresOnly(),
                base.withFailuresOnly(),
                percent,
                missing,
                payable.stream().map(it -> cost(it, missing)).distinct().toList(),
                new DrawLine(reported).reaches(wanted),
                Words.both(
                        "{0} % dari target {1} %: kurang {2} orang.",
                        "{0} % of a target of {1} %: {2} people short.", percent, target.percent(), missing));
    }

    private static long wanted(Target target, Figure base) {
        return target.percent()
                .multiply(BigDecimal.valueOf(base.value()))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    private static Cost cost(Tariff tariff, long missing) {
        @Nullable BigDecimal amount = tariff.monthly(null);
        BigDecimal monthly = amount == null ? BigDecimal.ZERO : amount;
        return new Cost(
                tariff.segment(),
                tariff.funding(),
                monthly,
                monthly.multiply(YEAR).multiply(BigDecimal.valueOf(missing)),
                tariff.legalBasis());
    }
}
