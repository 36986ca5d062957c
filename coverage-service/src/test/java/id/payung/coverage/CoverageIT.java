package id.payung.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// From the topic to the answer. Each test has a region of its own.
class CoverageIT {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 16);

    private Running service;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
    }

    @Test
    void showsEachStateApartAndTheOpdOverItsOwnRoster() throws Exception {
        UUID opd = UUID.randomUUID();
        open(opd, "11.01", "Dinas Pendidikan");
        for (int number = 0; number < 10; number++) {
            Person person = new Person(service.events, "11.01", opd, "PU", "HONORER");
            service.events.send(person.becomes("LISTED", JANUARY, noon(JANUARY)));
            if (number < 7) {
                service.events.send(person.becomes("REGISTERED", FEBRUARY, noon(FEBRUARY)));
            }
            if (number < 5) {
                service.events.send(person.becomes("ACTIVE", FEBRUARY, noon(FEBRUARY)));
            }
            if (number < 2) {
                service.events.send(person.becomes("BEHIND", LocalDate.of(2026, 5, 16), noon(AUGUST)));
            }
            if (number < 1) {
                service.events.send(person.becomes("LAPSED", AUGUST, noon(AUGUST)));
            }
        }
        Person vulnerable = new Person(service.events, "11.01", opd, "BPU", "PEKERJA_RENTAN");
        service.events.send(vulnerable.becomes("LISTED", JANUARY, noon(JANUARY)));
        service.hasTakenAll();

        JsonNode answer = service.read("/api/v1/coverage/11.01?at=2026-11-01&knownAt=2026-11-01");

        assertThat(answer.at("/live/all").toString())
                .isEqualTo("{\"active\":3,\"behind\":1,\"registered\":2,\"unregistered\":4,\"lapsed\":1}");
        assertThat(answer.at("/live/bySegment/BPU/unregistered").asInt()).isEqualTo(1);
        assertThat(answer.at("/live/byCategory/HONORER/active").asInt()).isEqualTo(3);
        assertThat(answer.at("/live/byFunding/APBD/active").asInt()).isEqualTo(3);
        JsonNode office = answer.at("/opds/0");
        assertThat(office.path("name").asString()).isEqualTo("Dinas Pendidikan");
        assertThat(office.path("listed").asInt()).isEqualTo(10);
        assertThat(office.path("percent").decimalValue()).isEqualByComparingTo("30.00");
        assertThat(office.at("/vulnerable/unregistered").asInt()).isEqualTo(1);
        assertThat(answer.path("asOf").asString()).isNotEmpty();
        assertThat(answer.path("lagSeconds").asDouble()).isNotNegative();
    }

    @Test
    void answersForADayAsItWasKnownOnAnother() throws Exception {
        Person person = new Person(service.events, "11.02", UUID.randomUUID(), "PU", "HONORER");
        service.events.send(person.becomes("LISTED", JANUARY, noon(JANUARY)));
        service.events.send(person.becomes("REGISTERED", FEBRUARY, noon(FEBRUARY)));
        service.events.send(person.becomes("ACTIVE", FEBRUARY, noon(LocalDate.of(2026, 3, 10))));
        service.hasTakenAll();

        assertThat(live("11.02?at=2026-02-15&knownAt=2026-02-20", "registered")).isEqualTo(1);
        assertThat(live("11.02?at=2026-02-15&knownAt=2026-02-20", "active")).isZero();
        assertThat(live("11.02?at=2026-02-15&knownAt=2026-03-10", "active")).isEqualTo(1);
        assertThat(live("11.02?at=2026-01-31&knownAt=2026-03-10", "active")).isZero();
    }

    @Test
    void takesTheDayOfRecordingFromJakarta() throws Exception {
        Person person = new Person(service.events, "11.03", UUID.randomUUID(), "PU", "HONORER");
        service.events.send(person.becomes("LISTED", JANUARY, Instant.parse("2026-01-05T17:00:00Z")));
        service.hasTakenAll();

        assertThat(live("11.03?at=2026-02-01&knownAt=2026-01-05", "unregistered"))
                .isZero();
        assertThat(live("11.03?at=2026-02-01&knownAt=2026-01-06", "unregistered"))
                .isEqualTo(1);
    }

    @Test
    void addsUpKabupatenToProvinceToNation() throws Exception {
        long nationBefore = live("ID", "unregistered");
        for (String region : List.of("12.01", "12.01", "12.71", "12")) {
            Person person = new Person(service.events, region, UUID.randomUUID(), "PU", "HONORER");
            service.events.send(person.becomes("LISTED", JANUARY, noon(JANUARY)));
        }
        service.hasTakenAll();

        assertThat(live("12.01", "unregistered")).isEqualTo(2);
        assertThat(live("12", "unregistered")).isEqualTo(4);
        assertThat(live("ID", "unregistered")).isEqualTo(nationBefore + 4);
        assertThat(service.read("/api/v1/coverage").toString()).contains("\"code\":\"12.71\"");
    }

    @Test
    void keepsBaselineAndLiveApartAndAddsThemByTheRule() throws Exception {
        UUID opd = UUID.randomUUID();
        for (int number = 0; number < 30; number++) {
            Person person = new Person(service.events, "36.73", opd, "PU", "HONORER");
            LocalDate on = number < 10 ? JANUARY : AUGUST;
            service.events.send(person.becomes("LISTED", JANUARY, noon(JANUARY)));
            service.events.send(person.becomes("REGISTERED", on, noon(on)));
            service.events.send(person.becomes("ACTIVE", on, noon(on)));
        }
        service.hasTakenAll();
        String token = service.issuer.ofRegion("36.73");
        figure(token, "DENOMINATOR", "D1", 292_668, "BPS Sakernas Agustus 2025", "2025-08-31");
        figure(token, "DENOMINATOR", "D2", 322_404, "BPS Sakernas Agustus 2025", "2025-08-31");
        figure(token, "BASELINE", "D1", 23_806, "BPJS Ketenagakerjaan Cabang Serang", "2026-03-31");

        JsonNode answer = service.read("/api/v1/coverage/36.73?at=2026-11-01");

        JsonNode d1 = indicator(answer, "D1");
        assertThat(d1.at("/denominator/people").asLong()).isEqualTo(292_668);
        assertThat(d1.at("/denominator/source").asString()).isEqualTo("BPS Sakernas Agustus 2025");
        assertThat(d1.at("/denominator/referenceDate").asString()).isEqualTo("2025-08-31");
        assertThat(d1.at("/live/people").asLong()).isEqualTo(30);
        assertThat(d1.at("/baseline/people").asLong()).isEqualTo(23_806);
        assertThat(d1.at("/baseline/percent").decimalValue()).isEqualByComparingTo("8.13");
        assertThat(d1.at("/together/people").asLong()).isEqualTo(23_806 + 20);
        assertThat(d1.at("/together/rule").asString()).contains("only changes after that day");
        JsonNode d2 = indicator(answer, "D2");
        assertThat(d2.at("/baseline/percent").decimalValue()).isEqualByComparingTo("7.38");
        JsonNode d6 = indicator(answer, "D6");
        assertThat(d6.at("/live/percent").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(d6.has("baseline")).isFalse();
        JsonNode before = service.read("/api/v1/coverage/36.73?at=2026-03-30");
        assertThat(indicator(before, "D1").has("baseline")).isFalse();
    }

    @Test
    void parksAnEventItDoesNotUnderstandAndLetsAdminTryAgain() throws Exception {
        Person person = new Person(service.events, "11.04", UUID.randomUUID(), "PU", "HONORER");
        ProducerRecord<byte[], byte[]> strange = person.becomes("LISTED", JANUARY, noon(JANUARY));
        strange.headers().remove("ce_type").add("ce_type", "worker.suspended.v1".getBytes(UTF_8));
        service.events.send(strange);
        service.hasTakenAll();
        String admin = service.issuer.ofAdmin();

        JsonNode parked = service.tree(service.get("/api/v1/parked-events", admin));
        JsonNode ours = parked.valueStream()
                .filter(it -> it.path("type").asString().equals("worker.suspended.v1"))
                .findFirst()
                .orElseThrow();
        String replay = "/api/v1/parked-events/" + ours.path("id").asString() + "/replay";
        HttpResponse<String> answer = service.post(replay, admin, "");

        assertThat(ours.has("value")).isFalse();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:still-parked");
        assertThat(service.post(replay, service.issuer.ofRegion("11"), "").statusCode())
                .isEqualTo(403);
        assertThat(service.post("/api/v1/parked-events/" + UUID.randomUUID() + "/replay", admin, "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesAnUnknownRegionAndSaysHowCodesLook() throws Exception {
        HttpResponse<String> answer = service.get("/api/v1/coverage/3673", null);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:unknown-region");
        assertThat(service.tree(answer).path("detail").asString()).contains("36.73");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"at=yesterday", "at=2026-02-30", "knownAt=01-02-2026", "at=9999-12-31", "at=%2B999999999-12-31"})
    void refusesADayThatIsNone(String query) throws Exception {
        HttpResponse<String> answer = service.get("/api/v1/coverage/36.73?" + query, null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:bad-parameter");
    }

    private void figure(String token, String kind, String definition, long value, String source, String date)
            throws Exception {
        HttpResponse<String> answer =
                service.post("/api/v1/figures", token, """
                {"region":"36.73","kind":"%s","definition":"%s","value":%d,"source":"%s","referenceDate":"%s"}
                """.formatted(kind, definition, value, source, date));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private static JsonNode indicator(JsonNode answer, String definition) {
        return answer.path("indicators")
                .valueStream()
                .filter(it -> it.path("definition").asString().equals(definition))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + definition + " in " + answer));
    }

    private void open(UUID opd, String region, String name) {
        service.events.send(
                service.events.event(opd, "opd.opened.v1", noon(JANUARY), """
                {"opd":"%s","version":1,"region":"%s","name":"%s","contacts":[]}""".formatted(opd, region, name)));
    }

    private long live(String query, String state) throws Exception {
        return service.read("/api/v1/coverage/" + query)
                .at("/live/all/" + state)
                .asLong();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(5, 0).toInstant(ZoneOffset.UTC);
    }
}
