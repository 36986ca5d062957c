package id.payung.enrolment.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import id.payung.enrolment.vault.KeyRing;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The key that signs tokens: made once, kept in the key ring, the same for all replicas, so that tokens outlive
/// restarts. RS256, because a resource server takes nothing else unless told, and because checking is cheaper than
/// signing.
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    private static final int BITS = 2048;

    private final JWKSet keys;

    SigningKeys(KeyRing ring) {
        var kept = ring.agree("token-signing", SigningKeys::fresh);
        try {
            this.keys = JWKSet.parse(new String(kept, UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("The key ring 'token-signing' holds no keys", e);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(keys);
    }

    private static byte[] fresh() {
        try {
            var key = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
            return new JWKSet(key).toString(false).getBytes(UTF_8);
        } catch (JOSEException e) {
            throw new IllegalStateException("No key could be made", e);
        }
    }
}
