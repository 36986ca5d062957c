package id.payung.coverage.number;

/// All that a number can be: from `low` to `high`, both included. Products and quotients are for spans that are not
/// negative.
public record Span(Fraction low, Fraction high) {

    public Span {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("A span from " + low + " to " + high + " holds nothing");
        }
    }

    public static Span exactly(Fraction value) {
        return new Span(value, value);
    }

    public static Span exactly(long value) {
        return exactly(Fraction.of(value));
    }

    public boolean isExact() {
        return low.equals(high);
    }

    public Fraction middle() {
        return low.plus(high).per(Fraction.of(2));
    }

    public boolean holds(Fraction value) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    /// True when both can be the same number.
    public boolean meets(Span other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    /// True when this is larger whatever both are.
    public boolean exceeds(Span other) {
        return low.compareTo(other.high) > 0;
    }

    public Span plus(Span other) {
        return new Span(low.plus(other.low), high.plus(other.high));
    }

    public Span minus(Span other) {
        return new Span(low.minus(other.high), high.minus(other.low));
    }

    public Span times(Span other) {
        return new Span(low.times(other.low), high.times(other.high));
    }

    /// @param other without zero
    public Span per(Span other) {
        return new Span(low.per(other.high), high.per(other.low));
    }

    public Span percentOf(Span other) {
        return times(exactly(Fraction.HUNDRED)).per(other);
    }

    /// The value itself where it lies inside, the nearer end where not.
    public Fraction nearest(Fraction value) {
        return value.max(low).min(high);
    }
}
