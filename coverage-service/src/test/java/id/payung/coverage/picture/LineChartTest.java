package id.payung.coverage.picture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.coverage.picture.LineChart.Aim;
import id.payung.coverage.picture.LineChart.Day;
import id.payung.coverage.picture.LineChart.Dot;
import id.payung.coverage.picture.LineChart.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineChartTest {

    private static final LocalDate MAY_2021 = LocalDate.of(2021, 5, 31);
    private static final LocalDate JUNE_2025 = LocalDate.of(2025, 6, 30);

    @Test
    void drawsNothingWhereNothingIsKnown() {
        assertThat(LineChart.of(List.of(point(MAY_2021, null, false)), null)).isNull();
    }

    @Test
    void startsTheSeriesAnewAtABreakAndAtADayWithoutNumber() {
        LineChart chart = chart(
                null,
                point(MAY_2021, "8.13", false),
                point(MAY_2021.plusMonths(1), "8.2", false),
                point(MAY_2021.plusMonths(2), "10.94", true),
                point(MAY_2021.plusMonths(3), "11", false),
                point(MAY_2021.plusMonths(4), null, false),
                point(MAY_2021.plusMonths(5), "12", false),
                point(JUNE_2025, "13", false));

        assertThat(chart.lines()).hasSize(3);
        assertThat(chart.dots()).hasSize(6);
        assertThat(chart.breaks()).extracting(Dot::on).containsExactly(MAY_2021.plusMonths(2));
    }

    @Test
    void hasZeroAtTheBottomAndRoomForTheTarget() {
        LineChart chart = chart(
                new Aim(new BigDecimal("41.34"), null), point(MAY_2021, "8", false), point(JUNE_2025, "10", false));

        assertThat(chart.levels().getFirst().value()).isEqualByComparingTo("0");
        assertThat(chart.levels().getLast().value()).isEqualByComparingTo("50");
        assertThat(requireNonNull(chart.aim()).y())
                .isLessThan(chart.dots().getLast().y())
                .isGreaterThan(chart.levels().getLast().y());
        assertThat(chart.dots().getFirst().y())
                .isGreaterThan(chart.dots().getLast().y());
        assertThat(chart.ahead()).isNull();
    }

    @Test
    void leadsToTheDayOnWhichTheTargetIsReachedWhereThePaperHasRoom() {
        LocalDate reached = LocalDate.of(2028, 1, 1);
        LineChart near =
                chart(new Aim(BigDecimal.TEN, reached), point(MAY_2021, "5", false), point(JUNE_2025, "8", false));
        LineChart far = chart(
                new Aim(BigDecimal.TEN, LocalDate.of(2045, 1, 1)),
                point(MAY_2021, "5", false),
                point(JUNE_2025, "8", false));

        assertThat(requireNonNull(near.ahead()).x2()).isEqualTo(LineChart.WIDTH - 12.0);
        assertThat(requireNonNull(near.ahead()).y2())
                .isEqualTo(requireNonNull(near.aim()).y());
        assertThat(far.ahead()).isNull();
        assertThat(far.dots().getLast().x()).isEqualTo(LineChart.WIDTH - 12.0);
    }

    @Test
    void marksFirstsOfYearsWhereTimeIsLongAndOfMonthsWhereItIsShort() {
        LineChart years = chart(null, point(MAY_2021, "5", false), point(JUNE_2025, "8", false));
        LineChart months = chart(null, point(MAY_2021, "5", false), point(MAY_2021.plusMonths(12), "8", false));

        assertThat(years.days()).extracting(Day::on).allMatch(day -> day.getDayOfYear() == 1);
        assertThat(years.days()).hasSizeBetween(2, 6);
        assertThat(months.days()).extracting(Day::on).allMatch(day -> day.getDayOfMonth() == 1);
        assertThat(months.days()).hasSizeBetween(2, 6);
    }

    @ParameterizedTest
    @CsvSource({"0,1,5", "0.75,0.8,4", "8.13,10,5", "41.34,50,5", "100,100,5", "132.5,150,3"})
    void goesUpInRoundSteps(BigDecimal most, BigDecimal top, int steps) {
        List<BigDecimal> ticks = Ticks.upTo(most);

        assertThat(ticks.getLast()).isEqualByComparingTo(top);
        assertThat(ticks).hasSize(steps + 1);
    }

    private static LineChart chart(@Nullable Aim aim, Point... points) {
        return requireNonNull(LineChart.of(List.of(points), aim));
    }

    private static Point point(LocalDate on, @Nullable String value, boolean begins) {
        return new Point(on, value == null ? null : new BigDecimal(value), begins);
    }
}
