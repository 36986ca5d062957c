package id.payung.coverage.picture;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The colours of coverage, the same on every map and in every legend: `cover-1` the lowest to `cover-5`, and `cover-0`
/// where no percentage is known.
public final class Shades {

    /// One of them, from a percentage up to, but not including, another.
    ///
    /// @param below null for the last, which has no end
    public record Shade(int number, int from, @Nullable Integer below) {}

    private static final List<Shade> ALL = List.of(
            new Shade(1, 0, 10),
            new Shade(2, 10, 25),
            new Shade(3, 25, 50),
            new Shade(4, 50, 75),
            new Shade(5, 75, null));

    private Shades() {}

    public static List<Shade> all() {
        return ALL;
    }

    /// Its number; 0 where there is no percentage.
    public static int of(@Nullable BigDecimal percent) {
        return percent == null
                ? 0
                : ALL.stream()
                        .filter(shade -> percent.compareTo(BigDecimal.valueOf(shade.from())) >= 0)
                        .mapToInt(Shade::number)
                        .max()
                        .orElse(0);
    }
}
