package id.payung.planted.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedClaims {

    @Test
    void testAdding() {
        assertThat(1 + 1).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = 2)
    void shouldAdd(int sum) {
        assertThat(1 + 1).isEqualTo(sum);
    }

    @Test
    void innocentlyAddsUp() {
        assertThat(1 + 1).isEqualTo(2);
    }
}
