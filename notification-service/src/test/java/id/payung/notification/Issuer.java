package id.payung.notification;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Issues tokens as enrolment-service does, and serves its key.
public final class Issuer implements AutoCloseable {

    private final RSAKey key;
    private final HttpServer server;

    Issuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/oauth2/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public String ofOpd(UUID opd) {
        return token(claims -> claims.claim("roles", List.of("OPD"))
                .claim("opd", opd.toString())
                .claim("region", "36.73"));
    }

    public String ofRegion(String region) {
        return token(claims -> claims.claim("roles", List.of("REGION")).claim("region", region));
    }

    public String ofAdmin() {
        return token(claims -> claims.claim("roles", List.of("ADMIN")));
    }

    /// A good token, changed by the caller.
    public String token(Consumer<JWTClaimsSet.Builder> change) {
        return signed(key, change);
    }

    /// The same claims, signed with a key that nobody knows.
    public String signedByAStranger(Consumer<JWTClaimsSet.Builder> change) {
        try {
            return signed(new RSAKeyGenerator(2048).keyID("test").generate(), change);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The same claims, not signed: `alg` is `none`.
    public String unsigned(Consumer<JWTClaimsSet.Builder> change) {
        return new PlainJWT(claims(change)).serialize();
    }

    private String signed(RSAKey by, Consumer<JWTClaimsSet.Builder> change) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims(change));
        try {
            token.sign(new RSASSASigner(by));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .audience("payung")
                .subject("client")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        change.accept(claims);
        return claims.build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
