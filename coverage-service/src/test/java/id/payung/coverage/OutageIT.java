package id.payung.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import id.payung.stack.Stack;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageIT {

    /// A scraper gives up after 10 s; the client of the broker would wait for 5 s for each topic.
    private static final Duration SCRAPED_WITHIN = Duration.ofSeconds(3);

    private static final String READINESS = "/actuator/health/readiness";

    private Running service;

    @BeforeEach
    void start() throws Exception {
        service = Running.shared();
    }

    @Test
    void goesOnAnsweringWhileKafkaIsAway() throws Exception {
        Stack.shared().kafka().kill();
        try {
            assertThat(service.get(READINESS, null).statusCode()).isEqualTo(200);
            assertThat(service.get("/api/v1/coverage/36.73", null).statusCode()).isEqualTo(200);
            assertTimeout(
                    SCRAPED_WITHIN,
                    () -> assertThat(service.get("/actuator/prometheus", null).body())
                            .contains("spring_cloud_stream_binder_kafka_offset"));
        } finally {
            Stack.shared().kafka().start();
        }
        Person person = new Person(service.events, "61.01", UUID.randomUUID(), "PU", "HONORER");
        service.events.send(person.becomes("LISTED", LocalDate.of(2026, 1, 5), Instant.parse("2026-01-05T05:00:00Z")));
        service.hasTakenAll();

        assertThat(service.read("/api/v1/coverage/61.01")
                        .at("/live/all/unregistered")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void saysThatItIsUnavailableWhileTheDatabaseIsAwayAndComesBackByItself() throws Exception {
        Stack.shared().postgres().kill();
        HttpResponse<String> answer;
        HttpResponse<String> readiness;
        try {
            answer = service.get("/api/v1/coverage/36.73", null);
            readiness = service.get(READINESS, null);
        } finally {
            Stack.shared().postgres().start();
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(service.tree(answer).path("type").asString()).isEqualTo("urn:payung:problem:unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(readiness.statusCode()).isEqualTo(503);
        Awaitility.await()
                .atMost(Running.SOON)
                .until(() -> service.get("/api/v1/coverage/36.73", null).statusCode() == 200);
    }
}
