package id.payung.coverage.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// A number as it was printed, and all that it can have been before it was rounded.
///
/// @param text as printed
/// @param value people, percent or rupiah
/// @param step what it was rounded to: 1 for people counted out, 1,000 for "28 ribu", 0.01 for "8,13 %"
public record Printed(String text, BigDecimal value, BigDecimal step, Bound bound, Unit unit) {

    /// More than any people or rupiah that may be asked about.
    public static final BigDecimal MOST = BigDecimal.TEN.pow(15);

    /// The digits of a number and the word of size behind them, to look for in a text.
    public static final String NUMBER = Reading.NUMBER;

    public enum Unit {
        PEOPLE,
        PERCENT,
        RUPIAH
    }

    public enum Bound {
        NONE,
        MORE_THAN,
        LESS_THAN
    }

    public enum Slip {
        FACTOR_1000,
        FACTOR_100,
        FACTOR_10,
        SWAPPED_DIGITS,
        ONE_DIGIT
    }

    /// What was meant, had the hand slipped so.
    public record Meant(Slip slip, BigDecimal value) {}

    /// A number as it stands in print, with its words; empty when the text is not one number of that unit.
    public static Optional<Printed> read(String text, Unit unit) {
        return Reading.of(text, unit);
    }

    /// For each slip of the hand what may have been meant, so that it fits.
    public List<Meant> slips(Span fitting) {
        return Slips.of(this, fitting);
    }

    /// What may have been meant if only zeros are too many or too few.
    public List<Meant> factors(Span fitting) {
        return Slips.factors(this, fitting);
    }

    /// @param precision what it was rounded to; 1 for exact
    public static Printed people(long people, long precision) {
        return new Printed(
                Long.toString(people),
                BigDecimal.valueOf(people),
                BigDecimal.valueOf(precision),
                Bound.NONE,
                Unit.PEOPLE);
    }

    public static Printed percent(BigDecimal percent) {
        int decimals = Math.max(percent.scale(), 0);
        BigDecimal plain = percent.setScale(decimals);
        return new Printed(
                plain.toPlainString(), plain, BigDecimal.ONE.scaleByPowerOfTen(-decimals), Bound.NONE, Unit.PERCENT);
    }

    public static Printed rupiah(BigDecimal rupiah) {
        return new Printed(rupiah.toPlainString(), rupiah, BigDecimal.ONE, Bound.NONE, Unit.RUPIAH);
    }

    /// All that it can have been. "28 ribu" is 27,500 to 28,499 people; 8.13 % is 8.125 to 8.135 %, both ends
    /// included, so that no habit of rounding a half is called an error.
    public Span span() {
        Fraction printed = Fraction.of(value);
        return switch (bound) {
            case MORE_THAN -> new Span(printed, Fraction.of(MOST.max(value)));
            case LESS_THAN -> new Span(Fraction.ZERO, printed);
            case NONE -> unit == Unit.PEOPLE ? people() : around(printed);
        };
    }

    private Span people() {
        BigInteger whole = value.toBigIntegerExact();
        BigInteger width = step.toBigInteger().max(BigInteger.ONE);
        BigInteger below = width.shiftRight(1);
        BigInteger above = width.subtract(BigInteger.ONE).shiftRight(1);
        return new Span(fraction(whole.subtract(below).max(BigInteger.ZERO)), fraction(whole.add(above)));
    }

    private Span around(Fraction printed) {
        if (unit == Unit.RUPIAH && step.compareTo(BigDecimal.ONE) <= 0) {
            return Span.exactly(printed);
        }
        Fraction half = Fraction.of(step).per(Fraction.of(2));
        return new Span(printed.minus(half).max(Fraction.ZERO), printed.plus(half));
    }

    private static Fraction fraction(BigInteger whole) {
        return new Fraction(whole, BigInteger.ONE);
    }

    /// The printed number itself.
    public Fraction exact() {
        return Fraction.of(value);
    }

    /// The same print with another number, rounded in the same way.
    public Printed with(BigDecimal other) {
        return new Printed(text, other, step, bound, unit);
    }

    /// Decimals that were printed.
    public int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }
}
