package id.payung.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Tariffs come from the topic and nowhere else; the planner calculates with them. Segment PMI, which no other test
/// uses.
class PlannerIT {

    private static final String PATH = "/api/v1/planner";
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private Running service;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
    }

    @Test
    void calculatesWithTheNewestVersionOfAPublishedTariff() throws Exception {
        UUID apbd = UUID.randomUUID();
        publish(apbd, 2, "JAKON", "APBD", "\"amount\":16800", "2027-01-01");
        publish(apbd, 1, "JAKON", "APBD", "\"amount\":99", "2027-01-01");
        publish(UUID.randomUUID(), 1, "JAKON", "MANDIRI", "\"rate\":\"0.0054\"", "2027-01-01");
        service.hasTakenAll();

        JsonNode asked = read(PATH + "?people=100&months=2&from=2027-01&segment=JAKON&budget=1000000");
        JsonNode posted = service.tree(service.post(PATH, service.issuer.ofOpd(UUID.randomUUID()), """
                {"goal":{"base":1000,"covered":100,"percent":20},"from":"2027-01","months":1,"segment":"JAKON",
                 "wage":1000000}"""));

        assertThat(asked.at("/apbd/total").asLong()).isEqualTo(3_360_000);
        assertThat(asked.at("/apbd/affordable").asLong()).isEqualTo(29);
        assertThat(asked.at("/apbd/table/0/legalBasis").asString()).isEqualTo("PP 44/2015");
        assertThat(asked.at("/ownMoney/complete").asBoolean()).isFalse();
        assertThat(posted.path("people").asLong()).isEqualTo(100);
        assertThat(posted.at("/ownMoney/perPerson").asLong()).isEqualTo(5_400);
        assertThat(posted.at("/difference").asLong()).isEqualTo(100 * (16_800 - 5_400));
        assertThat(service.read("/api/v1/tariffs")
                        .valueStream()
                        .filter(it -> it.path("tariff").asString().equals(apbd.toString()))
                        .map(it -> it.path("amount").asInt()))
                .containsExactly(16_800);
    }

    @Test
    void saysThatNoTariffIsKnown() throws Exception {
        JsonNode plan = read(PATH + "?people=100&segment=PMI");

        assertThat(plan.at("/apbd/complete").asBoolean()).isFalse();
        assertThat(plan.at("/apbd/sentence").asString())
                .contains("Tidak ada tarif")
                .contains("No tariff is known");
        assertThat(plan.at("/apbd/table").size()).isEqualTo(12);
    }

    @Test
    void isForCallersOfAnyRole() throws Exception {
        assertThat(service.get(PATH + "?people=1", null).statusCode()).isEqualTo(401);
        assertThat(service.post(PATH, null, "{\"people\":1}").statusCode()).isEqualTo(401);
        for (String token : List.of(
                service.issuer.ofAdmin(), service.issuer.ofRegion("36"), service.issuer.ofOpd(UUID.randomUUID()))) {
            assertThat(service.get(PATH + "?people=1", token).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "people=-1",
                "people=1&months=0",
                "people=1&months=37",
                "people=1&from=2027",
                "people=1&from=1999-01",
                "people=1&segment=TNI",
                "people=1&budget=-1",
                "people=1&wage=10000000000000000"
            })
    void saysWhatIsWrongWithAQuestion(String query) throws Exception {
        HttpResponse<String> answer = service.get(PATH + "?" + query, service.issuer.ofAdmin());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:invalid-plan");
    }

    private JsonNode read(String path) throws Exception {
        HttpResponse<String> answer = service.get(path, service.issuer.ofRegion("36.73"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return service.tree(answer);
    }

    private void publish(UUID tariff, int version, String segment, String funding, String price, String from) {
        service.events.send(service.events.event(
                tariff, "tariff.published.v1", NOW, """
                {"tariff":"%s","version":%d,"segment":"%s","funding":"%s","sector":"ALL","programmes":["JKK","JKM"],
                 %s,"from":"%s","legalBasis":"PP 44/2015","invented":{"later":[1]}}""".formatted(tariff, version, segment, funding, price, from)));
    }
}
