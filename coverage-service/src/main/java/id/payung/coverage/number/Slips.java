package id.payung.coverage.number;

import id.payung.coverage.number.Printed.Meant;
import id.payung.coverage.number.Printed.Slip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The slips of a hand that turn a number into another one: zeros too many or too few, two digits swapped, one digit
/// mistyped. At most a few hundred numbers are tried.
final class Slips {

    private static final List<Slip> FACTORS = List.of(Slip.FACTOR_10, Slip.FACTOR_100, Slip.FACTOR_1000);
    private static final int DIGITS = 10;

    private Slips() {}

    /// For each kind of slip the number nearest to the middle of what would fit.
    static List<Meant> of(Printed printed, Span fitting) {
        List<Meant> found = new ArrayList<>(factors(printed, fitting));
        best(swaps(printed), printed, fitting).ifPresent(found::add);
        best(mistypes(printed), printed, fitting).ifPresent(found::add);
        return List.copyOf(found);
    }

    /// Only zeros too many or too few.
    static List<Meant> factors(Printed printed, Span fitting) {
        return factors(printed).stream()
                .filter(meant -> best(List.of(meant), printed, fitting).isPresent())
                .toList();
    }

    private static Optional<Meant> best(List<Meant> meant, Printed printed, Span fitting) {
        Fraction middle = fitting.middle();
        return meant.stream()
                .filter(it -> it.value().signum() > 0 && it.value().compareTo(printed.value()) != 0)
                .filter(it -> printed.with(it.value()).span().meets(fitting))
                .min(Comparator.comparing(
                        it -> Fraction.of(it.value()).minus(middle).abs()));
    }

    private static List<Meant> factors(Printed printed) {
        List<Meant> meant = new ArrayList<>();
        for (int zeros = 1; zeros <= FACTORS.size(); zeros++) {
            Slip slip = FACTORS.get(zeros - 1);
            meant.add(new Meant(slip, printed.value().movePointRight(zeros)));
            BigDecimal less = printed.value().movePointLeft(zeros);
            if (printed.unit() == Printed.Unit.PERCENT
                    || less.stripTrailingZeros().scale() <= 0) {
                meant.add(new Meant(slip, whole(less, printed)));
            }
        }
        return meant;
    }

    private static BigDecimal whole(BigDecimal value, Printed printed) {
        return printed.unit() == Printed.Unit.PERCENT ? value : value.setScale(0);
    }

    private static List<Meant> swaps(Printed printed) {
        String digits = digits(printed);
        return IntStream.range(0, digits.length())
                .boxed()
                .flatMap(left ->
                        IntStream.range(left + 1, digits.length()).mapToObj(right -> swapped(digits, left, right)))
                .map(changed -> new Meant(Slip.SWAPPED_DIGITS, value(changed, printed)))
                .toList();
    }

    private static String swapped(String digits, int left, int right) {
        StringBuilder changed = new StringBuilder(digits);
        changed.setCharAt(left, digits.charAt(right));
        changed.setCharAt(right, digits.charAt(left));
        return changed.toString();
    }

    private static List<Meant> mistypes(Printed printed) {
        String digits = digits(printed);
        return IntStream.range(0, digits.length())
                .boxed()
                .flatMap(at -> IntStream.range(0, DIGITS).mapToObj(digit -> {
                    StringBuilder changed = new StringBuilder(digits);
                    changed.setCharAt(at, (char) ('0' + digit));
                    return changed.toString();
                }))
                .map(changed -> new Meant(Slip.ONE_DIGIT, value(changed, printed)))
                .toList();
    }

    /// The digits that were typed: those of 461 in "461 ribu".
    private static String digits(Printed printed) {
        return printed.value()
                .divideToIntegralValue(printed.step())
                .toBigInteger()
                .toString();
    }

    private static BigDecimal value(String digits, Printed printed) {
        return new BigDecimal(digits).multiply(printed.step()).setScale(printed.decimals());
    }
}
