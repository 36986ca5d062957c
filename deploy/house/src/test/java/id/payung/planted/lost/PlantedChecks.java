package id.payung.planted.lost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlantedChecks {

    @Test
    void addsUp() {
        assertThat(1 + 1).isEqualTo(2);
    }
}
