package id.payung.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    @Test
    void readsThreeNumbers() {
        assertThat(Position.read("2.1734567.42".getBytes(UTF_8))).isEqualTo(new Position(2, 1734567, 42));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "1.2",
                "1.2.",
                ".1.2",
                "1.2.3.4",
                "1.2.x",
                "-1.2.3",
                "1..3",
                " 1.2.3",
                "1.2.1234567890123456789"
            })
    void readsNothingIntoWhatIsNotAPosition(String text) {
        assertThat(Position.read(text.getBytes(UTF_8))).isNull();
    }

    @Test
    void readsNothingIntoAMissingHeader() {
        assertThat(Position.read(null)).isNull();
    }

    @Test
    void comparesAsNumbersEpochFirst() {
        assertThat(new Position(1, 10, 2).isBeyond(new Position(1, 9, 30))).isTrue();
        assertThat(new Position(2, 1, 1).isBeyond(new Position(1, 900, 900))).isTrue();
        assertThat(new Position(1, 9, 30).isBeyond(new Position(1, 9, 30))).isFalse();
        assertThat(new Position(0, 0, 0).isBeyond(Position.NONE)).isTrue();
    }
}
