package id.payung.enrolment.calendar;

import static id.payung.enrolment.Server.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.ClockedServer;
import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Rules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Scanner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarIT {

    private static Server server;

    @BeforeAll
    static void start() {
        server = ClockedServer.shared();
    }

    /// PP 44/2015 art. 21 for PU, Permenaker 5/2021 for BPU; the days by the joint decree of 2026.
    @ParameterizedTest
    @CsvSource({
        "BPU, 2026-09, 2026-09-15, a Tuesday",
        "BPU, 2026-11, 2026-11-16, the 15th is a Sunday",
        "BPU, 2026-08, 2026-08-18, 'a Saturday, then Independence Day on Monday'",
        "BPU, 2026-05, 2026-05-18, 'Friday is a shared day off, then a weekend'",
        "BPU, 2026-12, 2026-12-15, a Tuesday",
        "PU, 2026-08, 2026-09-15, the month after",
        "PU, 2026-10, 2026-11-16, 'the month after, on a Sunday'",
        "PU, 2026-12, 2027-01-15, the year after",
        "PU, 2024-01, 2024-02-15, in a leap year",
    })
    void isDueOnTheFifteenthOrTheNextWorkingDay(Segment segment, String month, LocalDate expected, String why) {
        var due = new DueDates(
                server.bean(Rules.class).read(), server.bean(Holidays.class).read());

        assertThat(due.dueOn(segment, YearMonth.parse(month))).as(why).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "11, WIB, 2026-11-15",
        "36.73, WIB, 2026-11-15",
        "61, WIB, 2026-11-15",
        "62.71, WIB, 2026-11-15",
        "63, WITA, 2026-11-16",
        "51.03, WITA, 2026-11-16",
        "53, WITA, 2026-11-16",
        "64.72, WITA, 2026-11-16",
        "73.71, WITA, 2026-11-16",
        "82, WIT, 2026-11-16",
        "91.71, WIT, 2026-11-16",
        "96, WIT, 2026-11-16",
    })
    void beginsADayWhereItBegins(String region, Zone zone, LocalDate day) {
        var halfPastElevenInJakarta = Clock.fixed(Instant.parse("2026-11-15T16:30:00Z"), ZoneOffset.UTC);

        assertThat(Zone.of(region)).isEqualTo(zone);
        assertThat(Zone.of(region).today(halfPastElevenInJakarta)).isEqualTo(day);
    }

    @Test
    void knowsTheZoneOfEveryRegion() {
        try (var codes =
                new Scanner(Objects.requireNonNull(CalendarIT.class.getResourceAsStream("/regions.csv")), "UTF-8")) {
            codes.nextLine();
            var zones = codes.useDelimiter("\n")
                    .tokens()
                    .map(line -> Zone.of(line.substring(0, line.indexOf(','))))
                    .toList();
            assertThat(zones).hasSizeGreaterThan(500).contains(Zone.values());
        }
    }

    @Test
    void movesADueDayWithAHolidayAndBack() throws Exception {
        var holiday = "{\"name\":\"Pilkada\",\"source\":\"Keppres\"}";

        assertThat(server.admin().put("/api/v1/holidays/2035-10-15", holiday).status())
                .isEqualTo(200);
        assertThat(due("2035-10")).isEqualTo("2035-10-16");
        assertThat(server.nobody().get("/api/v1/holidays?year=2035").json().toString())
                .contains("Pilkada", "Keppres");
        assertThat(server.admin().delete("/api/v1/holidays/2035-10-15").status())
                .isEqualTo(204);
        assertThat(due("2035-10")).isEqualTo("2035-10-15");
    }

    @Test
    void letsOnlyTheAdminChangeHolidays() throws Exception {
        var office = new Office(server, "36.73").client();

        assertProblem(office.put("/api/v1/holidays/2035-10-15", "{}"), 403, "forbidden");
        assertProblem(office.delete("/api/v1/holidays/2026-12-25"), 403, "forbidden");
        assertProblem(
                server.admin().put("/api/v1/holidays/2035-10-15", "{\"name\":\"\",\"source\":\"x\"}"),
                400,
                "invalid-request");
        assertProblem(server.nobody().get("/api/v1/holidays?year=1"), 400, "bad-parameter");
    }

    private static LocalDate due(String month) {
        return new DueDates(
                        server.bean(Rules.class).read(),
                        server.bean(Holidays.class).read())
                .dueOn(Segment.BPU, YearMonth.parse(month));
    }
}
