package id.payung.systemtest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the processes show of their inside, on every port, and what they make of secrets in the wrong place.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurfaceIT {

    private static final List<String> INSIDES = List.of(
            "actuator",
            "auditevents",
            "beans",
            "bindings",
            "bindings/enrolmentEvents-in-0",
            "caches",
            "channels",
            "conditions",
            "configprops",
            "configprops/spring",
            "env",
            "env/PAYUNG_MASTER_KEY",
            "flyway",
            "heapdump",
            "httpexchanges",
            "integrationgraph",
            "jolokia",
            "logfile",
            "loggers",
            "loggers/ROOT",
            "mappings",
            "metrics",
            "metrics/jvm.memory.used",
            "quartz",
            "refresh",
            "restart",
            "sbom",
            "scheduledtasks",
            "sessions",
            "shutdown",
            "startup",
            "threaddump");

    private static final List<String> WAYS_AROUND = List.of(
            "/actuator;x=1/env",
            "/actuator/./env",
            "//actuator/env",
            "/%61ctuator/%65nv",
            "/ACTUATOR/env",
            "/actuator/health/../env",
            "/actuator/health/%2e%2e/env",
            "/actuator/env.json",
            "/actuator/env/",
            "/v3/../actuator/env",
            "/look/../../actuator/env");

    private final City city = City.shared();

    @Test
    void showsNothingOfItsInsideToAnybody() {
        Set<String> shown = new HashSet<>();
        for (char service : "ECN".toCharArray()) {
            Stream.concat(INSIDES.stream().map(it -> "/actuator/" + it), WAYS_AROUND.stream())
                    .forEach(path -> {
                        for (Who who : List.of(Who.NOBODY, Who.OWN, Who.ADMIN)) {
                            for (String method : List.of("GET", "POST")) {
                                URI address = URI.create(city.service(service) + path);
                                Hand.Reply reply = city.hand(who).send(method, address, "");
                                if (!List.of(400, 401, 403, 404, 405).contains(reply.status())) {
                                    shown.add(service + " " + method + " " + path + " to " + who + ": " + reply);
                                }
                            }
                        }
                    });
        }

        assertThat(shown).isEmpty();
    }

    @Test
    void healthSaysWhetherAndNotWhere() {
        for (char service : "ECN".toCharArray()) {
            for (Who who : List.of(Who.NOBODY, Who.OWN, Who.REGION)) {
                assertThat(city.hand(who)
                                .get(city.service(service).resolve("/actuator/health?showValues=ALWAYS"))
                                .body())
                        .as("health of " + service)
                        .contains("UP")
                        .doesNotContain("details", "path", "PostgreSQL");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(chars = {'E', 'C', 'N'})
    void listensAtOnePortOnly(char service) {
        int port = city.service(service).getPort();

        assertThat(Servant.at(port).ports()).containsOnly(port);
    }

    @Test
    void aTokenOrASecretInAnAddressOpensNothing() {
        String token = city.hand(Who.ADMIN).token();
        String secret = city.office().clientSecret();
        for (char service : "ECN".toCharArray()) {
            URI address = city.service(service).resolve("/api/v1/anything?access_token=" + token);
            assertThat(Hand.OF_NOBODY.get(address).status()).isEqualTo(401);
        }
        Hand.Reply asked = Hand.OF_NOBODY.send(
                "POST",
                city.service('E')
                        .resolve("/oauth2/token?grant_type=client_credentials&client_id=%s&client_secret=%s"
                                .formatted(city.office().clientId(), secret)),
                "application/x-www-form-urlencoded",
                new byte[0]);

        assertThat(asked.status()).isIn(400, 401);
        assertThat(asked.body()).doesNotContain("access_token", secret);
    }

    @Test
    void whoGuessesASecretWaitsAlsoWhenHeGuessesManyAtOnce() {
        List<Integer> answers = Together.each(
                Stream.iterate(0, it -> it + 1).limit(200).toList(),
                guess -> asked(city.neighbour().clientId(), "guess-" + guess).status());
        Hand.Reply locked = asked(city.neighbour().clientId(), "guess");

        assertThat(answers).containsOnly(401, 429);
        assertThat(answers.stream().filter(it -> it == 401)).hasSizeLessThan(20);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isPositive();
        assertThat(asked(city.office().clientId(), city.office().clientSecret()).status())
                .as("nobody else waits")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(chars = {'E', 'C', 'N'})
    void aTokenThatNobodySignedIsRefused(char service) {
        String none = part("{\"alg\":\"none\"}") + "." + part("{\"sub\":\"admin\",\"roles\":[\"ADMIN\"]}") + ".";
        String real = city.hand(Who.OWN).token();
        String raised = real.split("\\.", -1)[0] + "." + none.split("\\.", -1)[1] + "." + real.split("\\.", -1)[2];
        URI closed = city.service(service).resolve("/api/v1/anything");

        assertThat(city.hand(Who.OWN).get(closed).status()).isEqualTo(404);
        for (String forged : List.of(none, raised, real + "x", "null", "..", " ")) {
            assertThat(new Hand(forged).get(closed).status()).as(forged).isIn(400, 401);
        }
    }

    private Hand.Reply asked(String clientId, String secret) {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(clientId, secret);
        return Hand.OF_NOBODY.send(
                "POST",
                city.service('E').resolve("/oauth2/token"),
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
