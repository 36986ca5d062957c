package id.payung.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Issues tokens as enrolment-service does, and serves the public half of its key.
public final class Issuer implements AutoCloseable {

    private static final int BITS = 2048;
    private static final int LIFE = 600;

    private final String address;
    private final RSAKey key;
    private final @Nullable HttpServer server;
    private final Codes codes = new Codes(this);

    private Issuer(String address, RSAKey key, @Nullable HttpServer server) {
        this.address = address;
        this.key = key;
        this.server = server;
    }

    /// One with a fresh key, served at `/oauth2/jwks` on a free port of this machine.
    public static Issuer start() {
        try {
            var key = fresh("test");
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
            server.createContext("/oauth2/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            var issuer = new Issuer("http://localhost:" + server.getAddress().getPort(), key, server);
            server.createContext("/oauth2/token", issuer.codes::redeem);
            server.start();
            return issuer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// One that signs with the key of a running service and serves nothing.
    public static Issuer with(String address, RSAKey key) {
        return new Issuer(address, key, null);
    }

    /// What `iss` says: the value of `PAYUNG_ISSUER`.
    public String address() {
        return address;
    }

    public String ofOpd(UUID opd) {
        return token(opd(opd));
    }

    public String ofRegion(String code) {
        return token(region(code));
    }

    public String ofAdmin() {
        return token(admin());
    }

    /// What a token says of an office of Kota Serang.
    public static Consumer<JWTClaimsSet.Builder> opd(UUID opd) {
        return claims -> claims.claim("roles", List.of("OPD"))
                .claim("opd", opd.toString())
                .claim("region", "36.73");
    }

    public static Consumer<JWTClaimsSet.Builder> region(String code) {
        return claims -> claims.claim("roles", List.of("REGION")).claim("region", code);
    }

    public static Consumer<JWTClaimsSet.Builder> admin() {
        return claims -> claims.claim("roles", List.of("ADMIN"));
    }

    /// Answers a browser that a page sent to ask who somebody is.
    ///
    /// @param asked the address it was sent to
    /// @return the address it is sent back to
    String answer(URI asked, Consumer<JWTClaimsSet.Builder> who) {
        return codes.give(asked, who);
    }

    /// A good token but for what is changed; without a change it names no role.
    public String token(Consumer<JWTClaimsSet.Builder> change) {
        return signed(header().build(), claims(change), signer(key));
    }

    /// The same claims, signed with a key that nobody knows.
    public String signedByAStranger(Consumer<JWTClaimsSet.Builder> change) {
        return signed(header().build(), claims(change), signer(stranger()));
    }

    /// The same claims, not signed: `alg` is `none`.
    public String unsigned(Consumer<JWTClaimsSet.Builder> change) {
        return new PlainJWT(claims(change)).serialize();
    }

    RSAKey key() {
        return key;
    }

    RSAKey stranger() {
        return fresh(key.getKeyID());
    }

    JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
    }

    JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(address)
                .audience("payung")
                .subject("somebody")
                .claim("iat", fromNow(-10))
                .claim("exp", fromNow(LIFE));
        change.accept(claims);
        return claims.build();
    }

    static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }

    static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static long fromNow(int seconds) {
        return Clock.systemUTC().instant().getEpochSecond() + seconds;
    }

    private static RSAKey fresh(String keyId) {
        try {
            return new RSAKeyGenerator(BITS).keyID(keyId).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
