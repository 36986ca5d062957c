package id.payung.enrolment.lapse;

import static id.payung.enrolment.Server.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.ClockedServer;
import id.payung.enrolment.Office;
import id.payung.enrolment.Server;
import id.payung.enrolment.calendar.Holidays;
import id.payung.enrolment.calendar.Zone;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.tariff.Rules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LapseIT {

    private static Server server;

    @BeforeAll
    static void start() {
        server = ClockedServer.shared();
    }

    /// Paid until August 2026. BPU: more than three months in a row end it (Permenaker 5/2021); PU: beyond three
    /// months, each due a month later (PP 44/2015). Told thirty days before.
    @ParameterizedTest
    @CsvSource({
        "BPU, 2026-09-15, 0, 2026-12-16, ",
        "BPU, 2026-09-16, 1, 2026-12-16, ",
        "BPU, 2026-10-15, 1, 2026-12-16, ",
        "BPU, 2026-10-16, 2, 2026-12-16, ",
        "BPU, 2026-11-15, 2, 2026-12-16, ",
        "BPU, 2026-11-16, 2, 2026-12-16, 2026-12-16",
        "BPU, 2026-11-17, 3, 2026-12-16, 2026-12-16",
        "BPU, 2026-12-15, 3, 2026-12-16, 2026-12-16",
        "BPU, 2026-12-16, 4, 2026-12-16, 2026-12-16",
        "BPU, 2027-03-01, 6, 2026-12-16, 2026-12-16",
        "PU, 2026-10-15, 0, 2027-01-16, ",
        "PU, 2026-10-16, 1, 2027-01-16, ",
        "PU, 2026-11-16, 1, 2027-01-16, ",
        "PU, 2026-11-17, 2, 2027-01-16, ",
        "PU, 2026-12-16, 3, 2027-01-16, ",
        "PU, 2026-12-17, 3, 2027-01-16, 2027-01-16",
        "PU, 2027-01-15, 3, 2027-01-16, 2027-01-16",
        "PU, 2027-01-16, 4, 2027-01-16, 2027-01-16",
    })
    void countsUnpaidMonthsFromTheDayAfterTheDueDay(
            Segment segment, LocalDate day, int unpaid, LocalDate lapsesOn, LocalDate announced) {
        var arrears = new Arrears(
                server.bean(Rules.class).read(), server.bean(Holidays.class).read());
        var paidUntil = YearMonth.of(2026, 8);

        assertThat(arrears.unpaid(segment, paidUntil, day)).isEqualTo(unpaid);
        assertThat(arrears.lapsesOn(segment, paidUntil)).isEqualTo(lapsesOn);
        assertThat(arrears.announced(segment, paidUntil, day)).isEqualTo(announced);
    }

    @Test
    void fallsBehindIsAnnouncedAndLapsesDayByDay() throws Exception {
        var office = new Office(server, "36.73")
                .registered(2, "BPU", "2026-08-03")
                .active("2026-08-03")
                .keptFrom("2026-08");

        run("2026-09-15");
        assertThat(office.states()).containsExactly("ACTIVE since 2026-08-03");
        run("2026-09-16");
        assertThat(office.states()).containsExactly("BEHIND 1 since 2026-09-16");
        run("2026-11-16");
        assertThat(office.states()).containsExactly("BEHIND 2 since 2026-10-16");
        run("2026-12-15");
        run("2026-12-15");
        assertThat(office.states()).containsExactly("BEHIND 3 since 2026-11-17");
        run("2026-12-20");
        assertThat(office.states()).containsExactly("LAPSED since 2026-12-16");
        assertThat(office.told())
                .containsExactly(
                        "opd.opened.v1 1",
                        "roster.received.v1 1",
                        "worker.activated.v1 2",
                        "worker.fell-behind.v1 6",
                        "worker.lapse-announced.v1 2",
                        "worker.lapsed.v1 2",
                        "worker.listed.v1 2",
                        "worker.registered.v1 2");
    }

    @Test
    void leavesThoseAloneWhoseContributionsAreKeptElsewhere() throws Exception {
        var office =
                new Office(server, "36.73").registered(1, "BPU", "2026-02-02").active("2026-02-02");

        run("2026-12-16");

        assertThat(office.states()).containsExactly("ACTIVE since 2026-02-02");
        office.keptFrom("2026-11");
        run("2026-12-16");
        assertThat(office.states()).as("until October it counts as paid").containsExactly("BEHIND 2 since 2026-12-16");
    }

    @Test
    void countsTheMonthOfAnActivationOrReinstatementByCommandAsPaid() throws Exception {
        var office = new Office(server, "36.73")
                .registered(1, "BPU", "2026-03-02")
                .active("2026-03-02")
                .keptFrom("2026-03");
        run("2026-08-20");
        assertThat(office.states()).containsExactly("LAPSED since 2026-07-16");

        office.change("reinstatements", "{\"on\":\"2026-08-20\",\"everyoneIn\":\"LAPSED\"}");
        run("2026-09-15");

        assertThat(office.states()).containsExactly("ACTIVE since 2026-08-20");
    }

    @Test
    void changesWithTheDayOfTheRegion() throws Exception {
        var jayapura = new Office(server, "91.71")
                .registered(1, "BPU", "2026-08-03")
                .active("2026-08-03")
                .keptFrom("2026-08");
        var serang = new Office(server, "36.73")
                .registered(1, "BPU", "2026-08-03")
                .active("2026-08-03")
                .keptFrom("2026-08");

        ClockedServer.at(Instant.parse("2026-09-15T15:30:00Z"));
        assertThat(server.admin().post("/api/v1/lapse-runs", "").status()).isEqualTo(200);

        assertThat(jayapura.states()).containsExactly("BEHIND 1 since 2026-09-16");
        assertThat(serang.states()).containsExactly("ACTIVE since 2026-08-03");
        assertThat(server.admin()
                        .get("/api/v1/lapse-runs")
                        .json()
                        .get(0)
                        .get("zone")
                        .asString())
                .isIn("WIB", "WITA", "WIT");
    }

    @Test
    void showsBeforehandWhoLapses() throws Exception {
        ClockedServer.on(LocalDate.of(2026, 11, 20));
        var office =
                new Office(server, "36.73").registered(3, "BPU", "2026-08-03").active("2026-08-03");
        office.registered(1, "BPU", "2026-11-02").active("2026-11-02").keptFrom("2026-08");

        var before =
                office.client().get(office.at("lapse-preview?on=2026-12-15")).json();
        var on = office.client()
                .get(office.at("lapse-preview?on=2026-12-16&limit=2"))
                .json();

        assertThat(before.get("lapsing").asLong()).isZero();
        assertThat(before.get("behind").get("3").asLong()).isEqualTo(3);
        assertThat(before.get("behind").get("0").asLong()).isEqualTo(1);
        assertThat(on.get("lapsing").asLong()).isEqualTo(3);
        assertThat(on.get("lapsingByDay").get("2026-12-16").asLong()).isEqualTo(3);
        assertThat(on.get("protectedNow").asLong()).isEqualTo(4);
        assertThat(on.get("people")).hasSize(2);
        assertThat(on.get("people").get(0).get("paidUntil").asString()).isEqualTo("2026-08");
        assertThat(office.client()
                        .get(office.at("lapse-preview?on=2026-12-16&limit=2&after="
                                + on.get("next").asString()))
                        .json()
                        .get("people"))
                .hasSize(1);
        assertThat(office.states()).as("a look changes nothing").allMatch(state -> state.startsWith("ACTIVE"));
    }

    @Test
    void showsNothingOfAnotherOpdAndRunsForTheAdminOnly() throws Exception {
        ClockedServer.on(LocalDate.of(2026, 11, 20));
        var own = new Office(server, "36.73");
        var other = new Office(server, "36.73");
        var region = server.region("36.73");
        var elsewhere = server.region("32");

        assertProblem(own.client().get(other.at("lapse-preview")), 404, "unknown-opd");
        assertProblem(elsewhere.get(other.at("lapse-preview")), 404, "unknown-opd");
        assertThat(region.get(other.at("lapse-preview")).status()).isEqualTo(200);
        assertProblem(own.client().get(own.at("lapse-preview?on=2026-11-19")), 400, "bad-parameter");
        assertProblem(own.client().get(own.at("lapse-preview?limit=0")), 400, "bad-parameter");
        for (var nobodyElse : List.of(own.client(), region)) {
            assertProblem(nobodyElse.post("/api/v1/lapse-runs", ""), 403, "forbidden");
            assertProblem(nobodyElse.get("/api/v1/lapse-runs"), 403, "forbidden");
        }
        assertProblem(server.nobody().get(own.at("lapse-preview")), 401, "unauthenticated");
    }

    @Test
    void runsADayOnceByItself() throws Exception {
        ClockedServer.on(LocalDate.of(2031, 3, 3));
        var office = new Office(server, "36.73")
                .registered(1, "BPU", "2030-12-02")
                .active("2030-12-02")
                .keptFrom("2030-12");
        var clock = server.bean(Clock.class);
        var lapse = server.bean(LapseUnpaid.class);

        assertThat(lapse.runWhereItIsDue(clock)).isPositive();
        assertThat(office.states()).containsExactly("BEHIND 2 since 2031-02-18");
        assertThat(lapse.runWhereItIsDue(clock)).isZero();
        assertThat(server.bean(LapseRuns.class).done(Zone.WIB, LocalDate.of(2031, 3, 3)))
                .isTrue();
    }

    private static void run(String day) throws Exception {
        ClockedServer.on(LocalDate.parse(day));
        assertThat(server.admin().post("/api/v1/lapse-runs", "").status()).isEqualTo(200);
    }
}
