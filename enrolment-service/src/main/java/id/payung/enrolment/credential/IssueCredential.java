package id.payung.enrolment.credential;

import id.payung.edge.Caller;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.region.Regions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gives an OPD or a region a new credential beside those it has, so that it can change secrets without standing still:
/// ask for a second, use it, revoke the first.
@Component
class IssueCredential {

    private static final Logger LOG = LoggerFactory.getLogger(IssueCredential.class);
    private static final int SECRET_BYTES = 32;
    private static final int SUFFIX_BYTES = 6;

    private final RandomGenerator random = new SecureRandom();
    private final Credentials credentials;
    private final SecretHash hash;
    private final Regions regions;

    IssueCredential(Credentials credentials, SecretHash hash, Regions regions) {
        this.credentials = credentials;
        this.hash = hash;
        this.regions = regions;
    }

    sealed interface Outcome {

        /// @param clientSecret shown here and never again
        record Issued(String clientId, String clientSecret) implements Outcome {
            @Override
            public String toString() {
                return "Issued[" + clientId + "]";
            }
        }

        record Full(String holder) implements Outcome {}

        record NotAllowed() implements Outcome {}

        record UnknownRegion(String region) implements Outcome {}
    }

    Outcome toOpd(Opd opd, Caller caller) {
        return caller.mayManage(opd.region())
                ? issue(new Holder.Opd(opd.id(), opd.region()), "opd-" + opd.region(), caller)
                : new Outcome.NotAllowed();
    }

    Outcome toRegion(String region, Caller caller) {
        if (!(caller instanceof Caller.Admin)) {
            return new Outcome.NotAllowed();
        }
        return regions.known(region)
                ? issue(new Holder.Region(region), "region-" + region, caller)
                : new Outcome.UnknownRegion(region);
    }

    private Outcome issue(Holder holder, String name, Caller caller) {
        var clientId = name + "-"
                + random(SUFFIX_BYTES)
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '0')
                        .replace('-', '1');
        var secret = random(SECRET_BYTES);
        if (!credentials.issue(clientId, hash.of(secret), holder, caller)) {
            return new Outcome.Full(name);
        }
        LOG.atInfo()
                .addKeyValue("client", clientId)
                .addKeyValue("by", caller.clientId())
                .log("Credential issued");
        return new Outcome.Issued(clientId, secret);
    }

    private String random(int bytes) {
        var some = new byte[bytes];
        random.nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }
}
