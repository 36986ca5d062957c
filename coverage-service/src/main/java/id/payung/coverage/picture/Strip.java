package id.payung.coverage.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A bar 100 wide that is divided among groups of people.
public record Strip(List<Piece> pieces) {

    /// One group; nothing where nobody is in it or the number is withheld.
    public record Piece(String name, double from, double width) {}

    private static final double WHOLE = 100;

    /// @param people by group, in the order of the bar; null is withheld
    public static Strip of(Map<String, ? extends @Nullable Long> people) {
        long all = people.values().stream()
                .mapToLong(number -> number == null ? 0 : number)
                .sum();
        List<Piece> pieces = new ArrayList<>();
        double from = 0;
        for (Map.Entry<String, ? extends @Nullable Long> group : people.entrySet()) {
            Long number = group.getValue();
            double width = number == null || all == 0 ? 0 : WHOLE * number / all;
            pieces.add(new Piece(group.getKey(), hundredth(from), hundredth(width)));
            from += width;
        }
        return new Strip(pieces);
    }

    private static double hundredth(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
