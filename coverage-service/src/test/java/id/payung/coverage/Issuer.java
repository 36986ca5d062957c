package id.payung.coverage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/// Signs tokens with a key of its own and serves its public half, as enrolment-service does.
final class Issuer {

    static final String NAME = "http://issuer.example";

    private final RSAKey key;
    private final HttpServer server;

    Issuer() throws JOSEException, IOException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    String keys() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    String admin() {
        return signed(claims -> claims.claim("roles", List.of("ADMIN")));
    }

    String region(String code) {
        return signed(claims -> claims.claim("roles", List.of("REGION")).claim("region", code));
    }

    String opd(String code) {
        return signed(claims -> claims.claim("roles", List.of("OPD")).claim("region", code));
    }

    /// A token that is right but for what is changed.
    String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signedBy(key, change);
    }

    String signedByAStranger() {
        try {
            return signedBy(
                    new RSAKeyGenerator(2048).keyID("test").generate(), it -> it.claim("roles", List.of("ADMIN")));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    String unsigned() {
        return new PlainJWT(claims(it -> it.claim("roles", List.of("ADMIN")))).serialize();
    }

    private static String signedBy(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims(change));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(NAME)
                        .audience("payung")
                        .subject("somebody")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(600))))
                .build();
    }
}
