package id.payung.issuer;

import static com.nimbusds.jose.JWSAlgorithm.HS256;
import static com.nimbusds.jose.JWSAlgorithm.PS256;
import static com.nimbusds.jose.JWSAlgorithm.RS256;
import static com.nimbusds.jose.JWSAlgorithm.RS512;
import static id.payung.issuer.Issuer.fromNow;
import static id.payung.issuer.Issuer.signed;
import static id.payung.issuer.Issuer.signer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Tokens of an administrator that were not issued here, or not for here, or not for now. Those signed with the real
/// key differ from a good token in one thing each.
public final class Forgeries {

    private static final Consumer<JWTClaimsSet.Builder> ADMIN = claims -> claims.claim("roles", List.of("ADMIN"));

    private final Issuer issuer;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private Forgeries(Issuer issuer) {
        this.issuer = issuer;
    }

    /// Every forgery by what is wrong with it.
    public static Map<String, String> of(Issuer issuer) {
        var forgeries = new Forgeries(issuer);
        forgeries.wrongClaims();
        forgeries.wrongKeys();
        forgeries.wrongShapes();
        return forgeries.tokens;
    }

    private void wrongClaims() {
        claim("wrong issuer", claims -> claims.issuer("http://evil.test"));
        claim("no issuer", claims -> claims.issuer(null));
        claim("wrong audience", claims -> claims.audience("other"));
        claim("no audience", claims -> claims.audience(List.of()));
        claim("expired", claims -> claims.claim("exp", fromNow(-120)));
        claim("not yet valid", claims -> claims.claim("nbf", fromNow(120)));
        claim("never expires", claims -> claims.claim("exp", null));
    }

    private void wrongKeys() {
        var good = issuer.claims(ADMIN);
        var key = issuer.key();
        var stranger = issuer.stranger();
        tokens.put("a stranger's key under our key id", issuer.signedByAStranger(ADMIN));
        tokens.put(
                "a stranger's key in the header",
                signed(issuer.header().jwk(stranger.toPublicJWK()).build(), good, signer(stranger)));
        tokens.put(
                "a stranger's key at an address in the header",
                signed(
                        issuer.header()
                                .jwkURL(URI.create("http://127.0.0.1:1/keys"))
                                .x509CertURL(URI.create("http://127.0.0.1:1/keys"))
                                .build(),
                        good,
                        signer(stranger)));
        tokens.put(
                "a path as key id",
                signed(
                        new JWSHeader.Builder(RS256)
                                .keyID("../../../../dev/null")
                                .build(),
                        good,
                        signer(stranger)));
        tokens.put(
                "another algorithm of the same key",
                signed(new JWSHeader.Builder(RS512).keyID(key.getKeyID()).build(), good, signer(key)));
        tokens.put(
                "another padding of the same key",
                signed(new JWSHeader.Builder(PS256).keyID(key.getKeyID()).build(), good, signer(key)));
        try {
            var mac = new MACSigner(key.toRSAPublicKey().getEncoded());
            tokens.put(
                    "HS256 with the public key as secret",
                    signed(new JWSHeader.Builder(HS256).keyID(key.getKeyID()).build(), good, mac));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void wrongShapes() {
        var critical = issuer.header()
                .criticalParams(Set.of("payung"))
                .customParam("payung", true)
                .build();
        tokens.put("unknown critical header", signed(critical, issuer.claims(ADMIN), signer(issuer.key())));
        tokens.put("no signature", issuer.unsigned(ADMIN));
        var parts = issuer.ofAdmin().split("\\.", -1);
        var other =
                issuer.unsigned(ADMIN.andThen(claims -> claims.subject("root"))).split("\\.", -1);
        tokens.put("an altered payload", parts[0] + "." + other[1] + "." + parts[2]);
        tokens.put("no token at all", "e30.e30.e30");
    }

    private void claim(String name, Consumer<JWTClaimsSet.Builder> change) {
        tokens.put(name, issuer.token(ADMIN.andThen(change)));
    }
}
