package id.payung.coverage.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.coverage.figure.Figure;
import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.figure.Figure.Role;
import id.payung.coverage.figure.FiguresOfTheTest;
import id.payung.coverage.region.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankRegionsTest {

    private static final Region BANTEN = new Region("36", "Banten", Region.Level.PROVINCE);
    private static final List<Region> REGIONS = Stream.of("36.01", "36.02", "36.03", "36.04", "36.05")
            .map(code -> new Region(code, code, Region.Level.REGENCY))
            .toList();

    private static final List<Figure> FIGURES = List.of(
            base("36.01", "2025-08-31", 1_000),
            covered("36.01", "2025-12-31", 400),
            base("36.02", "2025-08-31", 2_000),
            covered("36.02", "2025-12-31", 800),
            covered("36.02", "2024-12-31", 1_900),
            base("36.03", "2025-08-31", 1_000),
            covered("36.03", "2025-12-31", 700),
            base("36.04", "2021-08-31", 1_000),
            covered("36.04", "2025-12-31", 990),
            covered("36.05", "2025-12-31", 990));

    @Test
    void ranksThoseWhoAreMeasuredAlikeAndPutsTheOthersApart() {
        Ranking ranking = new RankRegions(BANTEN, Definition.D1, null, FIGURES).of(REGIONS);

        assertThat(ranking.date()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(ranking.baseDate()).isEqualTo(LocalDate.of(2025, 8, 31));
        assertThat(ranking.ranked())
                .extracting(place -> place.rank() + " " + place.region().code() + " " + place.percent())
                .containsExactly("1 36.03 70.00", "2 36.01 40.00", "2 36.02 40.00");
        assertThat(ranking.apart())
                .extracting(apart -> apart.region().code())
                .containsExactlyInAnyOrder("36.04", "36.05");
        assertThat(ranking.apart())
                .anySatisfy(apart -> assertThat(apart.reason()).contains("2021-08-31"));
        assertThat(ranking.apart())
                .anySatisfy(apart -> assertThat(apart.reason()).contains("Belum ada basis D1"));
    }

    @Test
    void ranksOnTheDateThatIsAskedFor() {
        Ranking ranking = new RankRegions(BANTEN, Definition.D1, LocalDate.of(2024, 12, 31), FIGURES).of(REGIONS);

        assertThat(ranking.ranked()).extracting(place -> place.region().code()).containsExactly("36.02");
        assertThat(ranking.apart()).hasSize(4);
    }

    @Test
    void ranksNobodyWhereNothingIsKnown() {
        Ranking ranking = new RankRegions(BANTEN, Definition.D4, null, FIGURES).of(REGIONS);

        assertThat(ranking.ranked()).isEmpty();
        assertThat(ranking.date()).isNull();
        assertThat(ranking.apart()).hasSize(5);
    }

    private static Figure base(String region, String date, long people) {
        return FiguresOfTheTest.passed(region, Role.DENOMINATOR, date, people);
    }

    private static Figure covered(String region, String date, long people) {
        return FiguresOfTheTest.passed(region, Role.BASELINE, date, people);
    }
}
