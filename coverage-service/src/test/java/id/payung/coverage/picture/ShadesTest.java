package id.payung.coverage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.coverage.picture.Strip.Piece;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadesTest {

    @ParameterizedTest
    @CsvSource({"0,1", "9.99,1", "10,2", "24.99,2", "25,3", "50,4", "74.99,4", "75,5", "130,5", ",0"})
    void haveAColourForEveryPercentageAndNoneForNone(@Nullable BigDecimal percent, int shade) {
        assertThat(Shades.of(percent)).isEqualTo(shade);
    }

    @Test
    void aStripIsDividedByPeopleAndLeavesOutWhatIsWithheld() {
        Map<String, @Nullable Long> people = new LinkedHashMap<>();
        people.put("active", 30L);
        people.put("behind", null);
        people.put("listed", 10L);

        assertThat(Strip.of(people).pieces())
                .containsExactly(new Piece("active", 0, 75), new Piece("behind", 75, 0), new Piece("listed", 75, 25));
    }

    @Test
    void aStripOfNobodyIsEmpty() {
        assertThat(Strip.of(Map.of("active", 0L)).pieces()).containsExactly(new Piece("active", 0, 0));
    }
}
