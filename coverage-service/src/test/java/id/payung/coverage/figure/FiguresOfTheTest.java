package id.payung.coverage.figure;

import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Role;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Figures as they come out of the table, for tests of other packages.
public final class FiguresOfTheTest {

    private FiguresOfTheTest() {}

    public static Figure passed(String region, Role kind, String date, long value) {
        return new Figure(
                UUID.randomUUID(),
                region,
                kind,
                Definition.D1,
                Figure.Scope.ALL,
                "BPS",
                LocalDate.parse(date),
                1,
                value,
                1,
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                null,
                null,
                null,
                Figure.State.PASSED,
                List.of(),
                null);
    }
}
