package id.payung.coverage.check;

import id.payung.coverage.number.Fraction;
import id.payung.coverage.number.Printed;
import id.payung.coverage.number.Span;
import id.payung.coverage.release.Release.Quantity;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every number of coverage, rounded as it is, bounds what covered people `c` and base `b` can be by two straight
/// lines. Together they leave a polygon; where it has no corner, the numbers contradict each other. Exact: a corner is
/// a quotient of whole numbers, and at most ninety-one corners are looked at.
final class Plane {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigInteger FAR = BigInteger.TEN.pow(16);

    /// `c`·covered + `b`·base ≤ `most`.
    private record Line(BigInteger covered, BigInteger base, BigInteger most) {

        boolean allows(Corner corner) {
            return covered.multiply(corner.x).add(base.multiply(corner.y)).compareTo(most.multiply(corner.under)) <= 0;
        }

        @Nullable
        Corner with(Line other) {
            BigInteger under = covered.multiply(other.base).subtract(base.multiply(other.covered));
            if (under.signum() == 0) {
                return null;
            }
            BigInteger x = most.multiply(other.base).subtract(base.multiply(other.most));
            BigInteger y = covered.multiply(other.most).subtract(most.multiply(other.covered));
            return under.signum() > 0 ? new Corner(x, y, under) : new Corner(x.negate(), y.negate(), under.negate());
        }
    }

    /// @param under positive
    private record Corner(BigInteger x, BigInteger y, BigInteger under) {

        Fraction at(Quantity quantity) {
            return Plane.at(quantity, new Fraction(x, under), new Fraction(y, under));
        }
    }

    private final List<Corner> corners;

    private Plane(List<Corner> corners) {
        this.corners = corners;
    }

    /// What is left by these numbers.
    static Plane of(Map<Quantity, Printed> numbers) {
        Map<Quantity, Span> spans = new EnumMap<>(Quantity.class);
        numbers.forEach((quantity, printed) -> spans.put(quantity, printed.span()));
        return ofSpans(spans);
    }

    private static Plane ofSpans(Map<Quantity, Span> spans) {
        List<Line> lines = new ArrayList<>();
        BigInteger one = BigInteger.ONE;
        BigInteger none = BigInteger.ZERO;
        lines.add(new Line(one.negate(), none, none));
        lines.add(new Line(none, one.negate(), one.negate()));
        lines.add(new Line(one, none, FAR));
        lines.add(new Line(none, one, FAR));
        spans.forEach((quantity, span) -> {
            lines.add(line(quantity, span.high(), one));
            lines.add(line(quantity, span.low(), one.negate()));
        });
        return new Plane(corners(lines));
    }

    /// @param sign 1 for "at most", -1 for "at least"
    private static Line line(Quantity quantity, Fraction bound, BigInteger sign) {
        BigInteger over = bound.over();
        BigInteger under = bound.under();
        BigInteger none = BigInteger.ZERO;
        Line most = switch (quantity) {
            case COVERED -> new Line(under, none, over);
            case BASE -> new Line(none, under, over);
            case GAP -> new Line(under.negate(), under, over);
            case PERCENT -> new Line(HUNDRED.multiply(under), over.negate(), none);
            case GAP_PERCENT ->
                new Line(
                        HUNDRED.multiply(under).negate(),
                        HUNDRED.multiply(under).subtract(over),
                        none);
        };
        return new Line(
                most.covered().multiply(sign),
                most.base().multiply(sign),
                most.most().multiply(sign));
    }

    private static List<Corner> corners(List<Line> lines) {
        List<Corner> corners = new ArrayList<>();
        for (int first = 0; first < lines.size(); first++) {
            for (int second = first + 1; second < lines.size(); second++) {
                Corner corner = lines.get(first).with(lines.get(second));
                if (corner != null && lines.stream().allMatch(line -> line.allows(corner))) {
                    corners.add(corner);
                }
            }
        }
        return corners;
    }

    boolean isEmpty() {
        return corners.isEmpty();
    }

    /// Between what and what a number must lie; empty where nothing bounds it.
    Optional<Span> span(Quantity quantity) {
        Fraction edge = new Fraction(FAR, HUNDRED);
        if (isEmpty()
                || corners.stream()
                        .anyMatch(it -> it.at(Quantity.COVERED)
                                        .max(it.at(Quantity.BASE))
                                        .compareTo(edge)
                                > 0)) {
            return Optional.empty();
        }
        Fraction low = corners.getFirst().at(quantity);
        Fraction high = low;
        for (Corner corner : corners) {
            low = low.min(corner.at(quantity));
            high = high.max(corner.at(quantity));
        }
        return Optional.of(new Span(low, high));
    }

    /// What a number is when the first two independent ones of the others are what they most likely were before
    /// rounding.
    static Optional<Fraction> likely(Map<Quantity, Printed> numbers, Quantity wanted) {
        List<Line> lines = numbers.entrySet().stream()
                .filter(it -> it.getValue().bound() == Printed.Bound.NONE)
                .map(it -> line(it.getKey(), it.getValue().span().middle(), BigInteger.ONE))
                .toList();
        for (int first = 0; first < lines.size(); first++) {
            for (int second = first + 1; second < lines.size(); second++) {
                Corner corner = lines.get(first).with(lines.get(second));
                if (corner != null && corner.y().signum() > 0 && corner.x().signum() >= 0) {
                    return Optional.of(corner.at(wanted));
                }
            }
        }
        return Optional.empty();
    }

    private static Fraction at(Quantity quantity, Fraction covered, Fraction base) {
        return switch (quantity) {
            case COVERED -> covered;
            case BASE -> base;
            case GAP -> base.minus(covered);
            case PERCENT -> covered.percentOf(base);
            case GAP_PERCENT -> base.minus(covered).percentOf(base);
        };
    }
}
