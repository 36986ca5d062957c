package id.payung.benchmark.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void takesTheMedianOfTheSharesOfEachRound() {
        Rounds rounds =
                rounds(new Round(40, 100, List.of()), new Round(30, 50, List.of()), new Round(1, 100, List.of()));

        assertThat(rounds.share()).isEqualTo(0.40);
        assertThat(rounds.ours()).isEqualTo(30);
        assertThat(rounds.reaches()).isTrue();
        assertThat(rounds.row()).contains("| 0.40 | 0.40 | reached |").contains("0.40 0.60 0.01");
    }

    @Test
    void saysWhenAGoalIsMissed() {
        assertThat(rounds(new Round(39, 100, List.of()), new Round(39, 100, List.of()))
                        .row())
                .contains("missed");
    }

    @Test
    void refusesARoundThatMeasuredNothing() {
        assertThatThrownBy(() -> new Round(0, 100, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Round(1, Double.NaN, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lessCanBeBetter() {
        assertThat(reaches(Goal.within(100), 99)).isTrue();
        assertThat(reaches(Goal.within(100), 101)).isFalse();
        assertThat(reaches(Goal.times(1.3), 65)).isTrue();
        assertThat(reaches(Goal.times(1.3), 66)).isFalse();
        assertThat(reaches(Goal.times(1.3).and(Goal.within(60)), 65)).isFalse();
        assertThat(reaches(Goal.share(0.5).and(Goal.least(60)), 65)).isTrue();
    }

    private static boolean reaches(Goal goal, double ours) {
        return new Rounds(
                        new Measure.Row("waiting", "not waiting", "ms", goal), List.of(new Round(ours, 50, List.of())))
                .reaches();
    }

    private static Rounds rounds(Round... rounds) {
        return new Rounds(new Measure.Row("counting", "not counting", "sheep/s", 0.40), List.of(rounds));
    }
}
