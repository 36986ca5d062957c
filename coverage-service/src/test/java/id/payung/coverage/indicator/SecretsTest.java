package id.payung.coverage.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets<String> secrets = new Secrets<>();

    @Test
    void hidesFewerThanFiveAndShowsNobodyAndFive() {
        secrets.number("none", 0);
        secrets.number("one", 1);
        secrets.number("four", 4);
        secrets.number("five", 5);

        assertThat(List.of("none", "one", "four", "five").stream().filter(secrets::isHidden))
                .containsExactly("one", "four");
    }

    @Test
    void hidesTheSmallestOtherPartSoThatSubtractionGivesNothingAway() {
        secrets.number("all", 110);
        secrets.number("PU", 100);
        secrets.number("BPU", 7);
        secrets.number("JAKON", 3);
        secrets.sum(List.of("all"), List.of("PU", "BPU", "JAKON"));

        secrets.protect();

        assertThat(List.of("all", "PU", "BPU", "JAKON").stream().filter(secrets::isHidden))
                .containsExactly("BPU", "JAKON");
    }

    @Test
    void hidesAThirdWhenTwoTogetherAreStillFew() {
        secrets.number("all", 102);
        secrets.number("a", 1);
        secrets.number("b", 1);
        secrets.number("c", 40);
        secrets.number("d", 60);
        secrets.sum(List.of("all"), List.of("a", "b", "c", "d"));

        secrets.protect();

        assertThat(List.of("a", "b", "c", "d").stream().filter(secrets::isHidden))
                .containsExactly("a", "b", "c");
    }

    @Test
    void hidesTheWholeWhenItIsItsOnlyPart() {
        secrets.number("all", 8);
        secrets.number("a", 8);
        secrets.hide("a");
        secrets.sum(List.of("all"), List.of("a"));

        secrets.protect();

        assertThat(secrets.isHidden("all")).isTrue();
    }

    /// Random tables with margins: no row and no column leaves one hidden number alone.
    @RepeatedTest(20)
    void leavesNoHiddenNumberAloneInARowOrColumn() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int size = 2 + random.nextInt(6);
        List<List<String>> sums = new ArrayList<>();
        long[][] people = new long[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                people[row][column] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(300);
                secrets.number(row + "/" + column, people[row][column]);
            }
        }
        for (int line = 0; line < size; line++) {
            int fixed = line;
            secrets.number(
                    line + "/all",
                    IntStream.range(0, size).mapToLong(i -> people[fixed][i]).sum());
            secrets.number(
                    "all/" + line,
                    IntStream.range(0, size).mapToLong(i -> people[i][fixed]).sum());
            sums.add(IntStream.range(0, size).mapToObj(i -> fixed + "/" + i).toList());
            secrets.sum(List.of(line + "/all"), sums.getLast());
            sums.add(IntStream.range(0, size).mapToObj(i -> i + "/" + fixed).toList());
            secrets.sum(List.of("all/" + line), sums.getLast());
        }

        secrets.protect();

        for (int line = 0; line < size; line++) {
            assertThat(sums.get(2 * line).stream().filter(secrets::isHidden).count()
                            + (secrets.isHidden(line + "/all") ? 1 : 0))
                    .as("seed %d, row %d", seed, line)
                    .isNotEqualTo(1);
            assertThat(sums.get(2 * line + 1).stream().filter(secrets::isHidden).count()
                            + (secrets.isHidden("all/" + line) ? 1 : 0))
                    .as("seed %d, column %d", seed, line)
                    .isNotEqualTo(1);
        }
    }
}
