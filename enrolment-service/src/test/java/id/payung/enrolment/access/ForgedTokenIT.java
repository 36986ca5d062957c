package id.payung.enrolment.access;

import static com.nimbusds.jose.JWSAlgorithm.HS256;
import static com.nimbusds.jose.JWSAlgorithm.RS256;
import static com.nimbusds.jose.JWSAlgorithm.RS512;
import static id.payung.enrolment.access.Replica.ISSUER;
import static id.payung.enrolment.access.Replica.OPD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.payung.stack.Stack;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Tokens that were not issued here, or not for here, or not for now. Those signed with the real key differ from a good
/// token in one thing each.
@SuppressWarnings("JavaUtilDate") // The library that makes tokens speaks Date.
class ForgedTokenIT {

    private static final String PATH = "/api/v1/opds/" + OPD + "/credentials";

    private static Replica service;

    @BeforeAll
    static void start() {
        service = Replica.start(Stack.shared().database("forged"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void takesAGoodToken() throws IOException, InterruptedException, JOSEException {
        assertThat(service.get(PATH, signed(header().build(), good().build())).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void refuses(String token) throws IOException, InterruptedException {
        var answer = service.get(PATH, token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
    }

    @Test
    void refusesAnIntactTokenOfNoRole() throws IOException, InterruptedException, JOSEException {
        var token =
                signed(header().build(), good().claim("roles", List.of("ROOT")).build());

        assertThat(service.get(PATH, token).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAnOpdTokenThatNamesNoOpd() throws IOException, InterruptedException, JOSEException {
        var token =
                signed(header().build(), good().claim("roles", List.of("OPD")).build());

        assertThat(service.get(PATH, token).statusCode()).isEqualTo(403);
    }

    static Stream<Arguments> forgeries() throws JOSEException {
        var key = service.signingKey();
        var stranger = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        return Stream.of(
                argumentSet(
                        "wrong issuer",
                        signed(
                                header().build(),
                                good().issuer("http://evil.test").build())),
                argumentSet(
                        "no issuer",
                        signed(header().build(), good().issuer(null).build())),
                argumentSet(
                        "wrong audience",
                        signed(header().build(), good().audience("other").build())),
                argumentSet(
                        "no audience",
                        signed(header().build(), good().audience(List.of()).build())),
                argumentSet(
                        "expired",
                        signed(header().build(), good().expirationTime(at(-120)).build())),
                argumentSet(
                        "not yet valid",
                        signed(header().build(), good().notBeforeTime(at(120)).build())),
                argumentSet(
                        "never expires",
                        signed(header().build(), good().expirationTime(null).build())),
                argumentSet(
                        "unknown critical header",
                        signed(
                                header().criticalParams(Set.of("payung"))
                                        .customParam("payung", true)
                                        .build(),
                                good().build())),
                argumentSet(
                        "another algorithm of the same key",
                        sign(
                                new JWSHeader.Builder(RS512)
                                        .keyID(key.getKeyID())
                                        .build(),
                                good().build(),
                                new RSASSASigner(key))),
                argumentSet("no signature", new PlainJWT(good().build()).serialize()),
                argumentSet(
                        "HS256 with the public key as secret",
                        sign(
                                new JWSHeader.Builder(HS256)
                                        .keyID(key.getKeyID())
                                        .build(),
                                good().build(),
                                new MACSigner(key.toRSAPublicKey().getEncoded()))),
                argumentSet(
                        "a stranger's key under our key id",
                        sign(header().build(), good().build(), new RSASSASigner(stranger))),
                argumentSet(
                        "a stranger's key in the header",
                        sign(header().jwk(stranger.toPublicJWK()).build(), good().build(), new RSASSASigner(stranger))),
                argumentSet(
                        "a path as key id",
                        sign(
                                new JWSHeader.Builder(RS256)
                                        .keyID("../../../../dev/null")
                                        .build(),
                                good().build(),
                                new RSASSASigner(stranger))),
                argumentSet("an altered payload", altered(signed(header().build(), good().build()))),
                argumentSet("no token at all", "e30.e30.e30"));
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("payung")
                .subject("admin")
                .claim("roles", List.of("ADMIN"))
                .issueTime(at(-10))
                .expirationTime(at(600));
    }

    private static JWSHeader.Builder header() {
        return new JWSHeader.Builder(RS256).keyID(service.signingKey().getKeyID());
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims) throws JOSEException {
        return sign(header, claims, new RSASSASigner(service.signingKey()));
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String altered(String token) {
        var parts = token.split("\\.", -1);
        var other = new PlainJWT(good().subject("root").build()).serialize().split("\\.", -1);
        return parts[0] + "." + other[1] + "." + parts[2];
    }

    private static Date at(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
