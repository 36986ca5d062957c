package id.payung.coverage.check;

import java.math.BigDecimal;

/// The checks with the limits that the service has, for tests of other packages.
public final class ChecksOfTheTest {

    private ChecksOfTheTest() {}

    public static CheckRelease all() {
        return new CheckRelease(new Limits(
                BigDecimal.TEN,
                BigDecimal.valueOf(5),
                BigDecimal.valueOf(3),
                new BigDecimal("0.3"),
                BigDecimal.valueOf(8),
                BigDecimal.valueOf(42_000_000),
                BigDecimal.valueOf(10_000_000)));
    }
}
