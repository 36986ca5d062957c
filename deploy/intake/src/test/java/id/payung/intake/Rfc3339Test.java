package id.payung.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T17:30:00.123456Z",
                "2026-03-01T17:30:00Z",
                "2024-02-29T23:59:59.9Z",
                "1999-12-31T00:00:00.123456789Z",
                "2026-03-01T17:30:00+07:00"
            })
    void readsWhatTheFormatterReads(String text) {
        assertThat(Rfc3339.read(text.getBytes(UTF_8))).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "yesterday",
                "2026-03-01T17:30Z",
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-03-01 17:30:00Z",
                "2026-03-01T25:30:00Z",
                "2026-03-01T17:61:00Z",
                "2026-03-01T17:30:00",
                "2026-03-01T17:30:00.1x3Z",
                "2026-03-01T17:30:00.1234567890Z"
            })
    void readsNothingIntoWhatIsNoTime(String text) {
        assertThat(Rfc3339.read(text.getBytes(UTF_8))).isNull();
    }

    @Test
    void fillsUpFractionsOfASecond() {
        assertThat(Rfc3339.read("1970-01-01T00:00:01.5Z".getBytes(UTF_8)))
                .isEqualTo(Instant.ofEpochSecond(1, 500_000_000));
    }
}
