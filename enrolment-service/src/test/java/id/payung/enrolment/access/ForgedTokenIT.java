package id.payung.enrolment.access;

import static id.payung.enrolment.access.Replica.ISSUER;
import static id.payung.enrolment.access.Replica.OPD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import id.payung.issuer.Forgeries;
import id.payung.issuer.Issuer;
import id.payung.stack.Stack;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// This service checks tokens with its own keys and a decoder of its own, so the forgeries are tried here too.
class ForgedTokenIT {

    private static final String PATH = "/api/v1/opds/" + OPD + "/credentials";

    private static Replica service;
    private static Issuer issuer;

    @BeforeAll
    static void start() {
        service = Replica.start(Stack.shared().database("forged"));
        issuer = Issuer.with(ISSUER, service.signingKey());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void takesAGoodToken() throws IOException, InterruptedException {
        assertThat(service.get(PATH, issuer.ofAdmin()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void refuses(String token) throws IOException, InterruptedException {
        var answer = service.get(PATH, token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    static Stream<Arguments> forgeries() {
        return Forgeries.of(issuer).entrySet().stream()
                .map(forgery -> argumentSet(forgery.getKey(), forgery.getValue()));
    }
}
