package id.payung.coverage.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact number: a quotient in lowest terms. Rounding happens only where a number is shown.
///
/// @param under positive
public record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);
    public static final Fraction HUNDRED = of(100);

    public Fraction {
        if (under.signum() == 0) {
            throw new ArithmeticException("Divided by nothing");
        }
        BigInteger shared = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(shared);
        under = under.divide(shared);
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    public Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    /// @throws ArithmeticException when the other is zero
    public Fraction per(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    /// This out of the other, in percent.
    public Fraction percentOf(Fraction other) {
        return times(HUNDRED).per(other);
    }

    public boolean isZero() {
        return over.signum() == 0;
    }

    public Fraction abs() {
        return new Fraction(over.abs(), under);
    }

    /// Rounded half up, the way newspapers do.
    public BigDecimal decimal(int decimals) {
        return new BigDecimal(over).divide(new BigDecimal(under), decimals, RoundingMode.HALF_UP);
    }

    /// The nearest whole number.
    public long whole() {
        return decimal(0).longValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Fraction max(Fraction other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
