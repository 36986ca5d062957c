package id.payung.coverage.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.coverage.figure.Figure.Scope;
import id.payung.coverage.indicator.Answer.Base;
import id.payung.coverage.region.Region;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {

    private static final Region SERANG = new Region("36.73", "Kota Serang", Region.Level.CITY);
    private static final LocalDate AUGUST = LocalDate.of(2020, 8, 31);

    /// The published figures of Kota Serang in 2021 and 2025.
    @ParameterizedTest
    @CsvSource({"23806, 292668, 8.13", "23806, 322404, 7.38", "28000, 256000, 10.94", "2403, 3112, 77.22"})
    void dividesPeopleByPeople(long numerator, long people, String percent) {
        Base base = Base.on(AUGUST, people, "penduduk bekerja", "BPS", AUGUST);

        Indicator indicator = new Indicator(SERANG, Scope.ALL, numerator, "peserta aktif", base);

        assertThat(indicator.percent()).isEqualByComparingTo(percent);
    }

    /// Sakernas of August appears in November; until the next one it is the newest base there is.
    @ParameterizedTest
    @CsvSource({
        "2020-08-31, 2021-11-30, false",
        "2020-08-31, 2021-12-01, true",
        "2020-08-31, 2019-05-31, false",
        "2020-08-31, 2019-05-30, true"
    })
    void cautionsWhenBaseAndPeopleAreOfDifferentTimes(LocalDate base, LocalDate people, boolean cautioned) {
        String caution =
                Base.on(people, 292_668, "penduduk bekerja", "BPS", base).caution();

        assertThat(caution != null).isEqualTo(cautioned);
        if (caution != null) {
            assertThat(caution).contains("tahun 2020").contains("numerator of " + people.getYear());
        }
    }

    @Test
    void refusesAPercentageWithoutBase() {
        assertThatThrownBy(() -> Base.on(AUGUST, 0, "penduduk bekerja", "BPS", AUGUST))
                .hasMessageContaining("0 people");
    }

    @Test
    void refusesAPercentageWithoutDefinitionOrSource() {
        assertThatThrownBy(() -> Base.on(AUGUST, 1, " ", "BPS", AUGUST)).hasMessageContaining("denominator definition");
        assertThatThrownBy(() -> Base.on(AUGUST, 1, "penduduk bekerja", "", AUGUST))
                .hasMessageContaining("source");
        Base base = Base.on(AUGUST, 1, "penduduk bekerja", "BPS", AUGUST);
        assertThatThrownBy(() -> new Indicator(SERANG, Scope.ALL, 1, "", base))
                .hasMessageContaining("numerator definition");
    }
}
