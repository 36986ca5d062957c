package id.payung.coverage.targets;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.coverage.figure.Figure;
import id.payung.coverage.figure.Figure.Role;
import id.payung.coverage.figure.FiguresOfTheTest;
import id.payung.coverage.targets.Progress.Forecast;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DrawLineTest {

    @Test
    void followsTheLineThroughTheFigures() {
        DrawLine line = new DrawLine(
                List.of(figure("2025-01-01", 1_000), figure("2025-07-20", 3_000), figure("2026-02-05", 5_000)));

        Forecast forecast = line.reaches(7_000);

        assertThat(forecast.on()).isEqualTo(LocalDate.of(2026, 2, 5).plusDays(200));
        assertThat(forecast.peoplePerMonth()).isEqualTo(304);
        assertThat(forecast.points()).isEqualTo(3);
        assertThat(forecast.assumption()).contains("304 orang sebulan").contains("2025-01-01");
        assertThat(line.reaches(4_000).on()).isEqualTo(LocalDate.of(2026, 2, 5));
    }

    @Test
    void refusesWhatTheFiguresDoNotBear() {
        refuses("tiga angka", figure("2025-01-01", 1), figure("2026-01-01", 2));
        refuses("setengah tahun", figure("2025-01-01", 1), figure("2025-02-01", 2), figure("2025-03-01", 3));
        refuses("tidak naik", figure("2025-01-01", 9), figure("2025-06-01", 9), figure("2026-01-01", 9));
        refuses("tidak naik", figure("2025-01-01", 9), figure("2025-06-01", 8), figure("2026-01-01", 7));
        refuses("dua puluh tahun", figure("2025-01-01", 1), figure("2025-06-01", 2), figure("2026-01-01", 3));
    }

    private static void refuses(String why, Figure... figures) {
        Forecast forecast = new DrawLine(List.of(figures)).reaches(7_000);

        assertThat(forecast.on()).isNull();
        assertThat(forecast.assumption().toLowerCase(Locale.ROOT)).contains(why);
    }

    private static Figure figure(String date, long people) {
        return FiguresOfTheTest.passed("36.73", Role.BASELINE, date, people);
    }
}
