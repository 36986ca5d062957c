package id.payung.enrolment.tariff;

import static id.payung.enrolment.Server.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.Server;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TariffHttpIT {

    private static final String IN_2099 = """
            [{"kind":"RATE","segment":"BPU","programme":"JKM","payer":"SELF","amount":7000,"validFrom":"2099-01-01",
              "legalBasis":"PP 1/2098","verifiedAgainst":"naskah"}]
            """;

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.shared();
    }

    @Test
    void explainsAChargeToEverybodyLineByLine() throws Exception {
        var own = server.nobody()
                .get("/api/v1/quote?segment=BPU&funding=MANDIRI&income=1500000&month=2026-11&months=3")
                .json();
        var lines = own.get("charge").get("lines");

        assertThat(own.get("charge").get("base").asLong()).isEqualTo(1_600_000);
        assertThat(own.get("charge").get("tier").get("legalBasis").asString()).isEqualTo("PP 44/2015 Lampiran II");
        assertThat(lines.get(0).get("programme").asString()).isEqualTo("JKK");
        assertThat(lines.get(0).get("full").asLong()).isEqualTo(16_000);
        assertThat(lines.get(0).get("discount").get("off").asLong()).isEqualTo(8_000);
        assertThat(lines.get(0).get("discount").get("source").get("legalBasis").asString())
                .isEqualTo("PP 50/2025");
        assertThat(own.get("charge").get("amount").asLong()).isEqualTo(11_400);
        assertThat(own.get("total").asLong()).as("January has no discount").isEqualTo(11_400 * 2 + 22_800);
        assertThat(own.get("scenarios").get(0).get("total").asLong()).isEqualTo(45_600);
        assertThat(own.get("scenarios").get(1).get("funding").asString()).isEqualTo("APBD");
        assertThat(own.get("scenarios").get(1).get("total").asLong()).isEqualTo(68_400);
        assertThat(own.get("deathBenefit").get(0).get("toMonth").asInt()).isEqualTo(3);
        assertThat(own.get("deathBenefit").get(0).get("amount").asLong()).isEqualTo(10_000_000);
        assertThat(own.get("deathBenefit").get(1).get("fromMonth").asInt()).isEqualTo(4);
    }

    @Test
    void saysWhyThereIsNoDiscount() throws Exception {
        var paidByTheRegion = server.nobody()
                .get("/api/v1/quote?segment=BPU&funding=APBD&month=2026-11")
                .json()
                .get("charge");
        var wageEarner = server.nobody()
                .get("/api/v1/quote?segment=PU&funding=APBD&wage=1000000&month=2026-11")
                .json()
                .get("charge");

        var reason = paidByTheRegion.get("lines").get(0).get("discount");
        assertThat(paidByTheRegion.get("amount").asLong()).isEqualTo(16_800);
        assertThat(reason.get("applied").asBoolean()).isFalse();
        assertThat(reason.get("reason").asString()).contains("APBD");
        assertThat(reason.get("source").get("legalBasis").asString()).isEqualTo("PP 50/2025");
        assertThat(wageEarner.get("amount").asLong()).isEqualTo(5_400);
        assertThat(wageEarner.get("lines").get(0).get("discount").get("reason").asString())
                .contains("No discount");
    }

    @Test
    void refusesWhatCannotBeQuoted() throws Exception {
        var nobody = server.nobody();

        assertProblem(nobody.get("/api/v1/quote?segment=JAKON"), 422, "not-charged-by-the-month");
        assertProblem(nobody.get("/api/v1/quote?segment=BPU&month=2014-01"), 422, "not-charged-by-the-month");
        assertProblem(nobody.get("/api/v1/quote?segment=PU"), 400, "bad-parameter");
        assertProblem(nobody.get("/api/v1/quote?segment=BPU&wage=1"), 400, "bad-parameter");
        assertProblem(nobody.get("/api/v1/quote?segment=BPU&income=-1"), 400, "bad-parameter");
        assertProblem(nobody.get("/api/v1/quote?segment=BPU&months=61"), 400, "bad-parameter");
        assertProblem(nobody.get("/api/v1/quote?segment=BPU&month=November"), 400, "bad-parameter");
    }

    @Test
    void addsARowOnceAndTellsOnlyWhatItChanges() throws Exception {
        var opd = server.opd("36.73", "Dinas " + UUID.randomUUID());
        var tellings = tellings();

        var first = server.admin().post("/api/v1/tariffs", IN_2099);
        var again = server.admin().post("/api/v1/tariffs", IN_2099);

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(tellings() - tellings)
                .as("the last stretch ends, a new one begins; 5 fundings, 2 sectors")
                .isEqualTo(2 * 5 * 2);
        assertThat(server.nobody()
                        .get("/api/v1/quote?segment=BPU&month=2099-01")
                        .json()
                        .get("charge")
                        .get("amount")
                        .asLong())
                .isEqualTo(17_000);
        assertThat(server.nobody()
                        .get("/api/v1/tariffs?month=2098-12")
                        .json()
                        .get("rules")
                        .toString())
                .doesNotContain("PP 1/2098");
        assertProblem(server.office(opd).post("/api/v1/tariffs", IN_2099), 403, "forbidden");
        assertProblem(server.nobody().post("/api/v1/tariffs", IN_2099), 401, "unauthenticated");
        assertProblem(
                server.admin().post("/api/v1/tariffs", IN_2099.replace("\"amount\":7000,", "")),
                400,
                "invalid-request");
        assertProblem(
                server.admin().post("/api/v1/tariffs", IN_2099.replace("2099-01-01", "2099-01-02")),
                400,
                "invalid-request");
    }

    private static long tellings() {
        return server.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM event_ledger WHERE type = 'tariff.published.v1'")
                .query(Long.class)
                .single();
    }
}
