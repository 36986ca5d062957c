package id.payung.enrolment.credential;

import id.payung.edge.Caller;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gives a credential another secret under the same client id, so that a client can change it without standing still.
@Component
class RotateCredential {

    private static final Logger LOG = LoggerFactory.getLogger(RotateCredential.class);
    private static final int SECRET_BYTES = 32;

    private final RandomGenerator random = new SecureRandom();
    private final Credentials credentials;
    private final SecretHash hash;

    RotateCredential(Credentials credentials, SecretHash hash) {
        this.credentials = credentials;
        this.hash = hash;
    }

    /// @param clientSecret shown here and never again
    /// @param previousUntil until when the old secret is good too
    record Rotated(String clientId, String clientSecret, OffsetDateTime previousUntil) {
        @Override
        public String toString() {
            return "Rotated[" + clientId + "]";
        }
    }

    /// @return empty when it is not live, not of this holder, or not the caller's to rotate
    Optional<Rotated> rotate(Holder holder, String clientId, Caller caller) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var rotated = credentials
                .find(clientId)
                .filter(credential -> credential.isOf(holder) && caller.mayManage(holder.region()))
                .flatMap(_ -> credentials.rotate(clientId, hash.of(secret), caller))
                .map(until -> new Rotated(clientId, secret, until));
        rotated.ifPresent(_ -> LOG.atInfo()
                .addKeyValue("client", clientId)
                .addKeyValue("by", caller.clientId())
                .log("Credential rotated"));
        return rotated;
    }
}
