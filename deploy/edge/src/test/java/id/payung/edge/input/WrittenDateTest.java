package id.payung.edge.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @Test
    void readsADayAMonthAndAMoment() {
        assertThat(WrittenDate.day("2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(WrittenDate.month("2026-11")).isEqualTo(YearMonth.of(2026, 11));
        assertThat(WrittenDate.moment("2026-11-30T08:00:00+07:00"))
                .isEqualTo(OffsetDateTime.parse("2026-11-30T01:00:00Z"));
        assertThat(WrittenDate.moment("2026-11-30T01:00:00.5Z")).isEqualTo("2026-11-30T01:00:00.5Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "999999999-12-31",
                "+10000-01-01",
                "10000-01-01",
                "-2026-01-01",
                "026-01-01",
                "2027-02-29",
                "2026-1-1",
                "11/30/26",
                "30.11.2026",
                " 2026-11-30",
                "٢٠٢٦-١١-٣٠",
                ""
            })
    void refusesAnyOtherYearAndEveryOtherWay(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> WrittenDate.day(text));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> WrittenDate.moment(text + "T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12", "999999999-12", "-2026-01", "026-01", "2026-13", "2026-1", "11/26", ""})
    void refusesEveryOtherMonth(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> WrittenDate.month(text));
    }
}
