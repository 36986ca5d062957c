package id.payung.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BalanceTest {

    private final Balance balance = new Balance();

    @Test
    void holdsWhenBothBooksSayTheSame() {
        balance.same("people", 3, 3);
        balance.same("states", Map.of("a", 1L, "b", 2L), Map.of("a", 1L, "b", 2L));
        balance.none("faults", List.of());

        assertThat(balance.differences()).isEmpty();
        assertThat(balance.table()).doesNotContain("DIFFERS");
    }

    @Test
    void namesWhatWasLostWhatIsTooMuchAndWhatIsOtherwise() {
        balance.same("people", 3, 2);
        balance.same("states", Map.of("a", 1L, "b", 2L), Map.of("b", 3L, "c", 1L));
        balance.none("faults", List.of("position 7 is late"));

        assertThat(balance.differences())
                .containsExactly(
                        "people: 3 became 2",
                        "states: a: 1 became null",
                        "states: b: 2 became 3",
                        "states: c: null became 1",
                        "faults: position 7 is late");
        assertThat(balance.table()).contains("DIFFERS");
    }
}
