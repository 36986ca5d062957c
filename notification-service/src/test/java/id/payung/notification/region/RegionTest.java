package id.payung.notification.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    @ParameterizedTest
    @CsvSource({
        "11.71, Asia/Jakarta",
        "36.73, Asia/Jakarta",
        "61, Asia/Jakarta",
        "62, Asia/Jakarta",
        "51.71, Asia/Makassar",
        "63, Asia/Makassar",
        "73.71, Asia/Makassar",
        "81, Asia/Jayapura",
        "94.71, Asia/Jayapura",
        "96, Asia/Jayapura"
    })
    void knowsWhatTimeItIs(String code, String zone) {
        assertThat(new Region(code).zone()).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void hasItsOwnDay() {
        Instant evening = Instant.parse("2026-02-28T15:30:00Z");

        assertThat(new Region("36.73").today(evening)).isEqualTo(LocalDate.parse("2026-02-28"));
        assertThat(new Region("94").today(evening)).isEqualTo(LocalDate.parse("2026-03-01"));
    }

    @Test
    void coversItselfAndWhatIsInsideAndNothingElse() {
        Region banten = new Region("36");
        Region serang = new Region("36.73");

        assertThat(banten.covers(banten)).isTrue();
        assertThat(banten.covers(serang)).isTrue();
        assertThat(serang.covers(banten)).isFalse();
        assertThat(serang.covers(new Region("36.74"))).isFalse();
        assertThat(serang.upwards()).containsExactly("36.73", "36", "ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "36.7", "36.733", "36%", "36.73 ", "ID", "３６"})
    void refusesWhatIsNoCode(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Region(code));
    }
}
