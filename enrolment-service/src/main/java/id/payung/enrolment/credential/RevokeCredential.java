package id.payung.enrolment.credential;

import id.payung.edge.Caller;
import id.payung.enrolment.opd.Opd;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Lists and revokes credentials of those whom the caller manages. Tokens of a revoked one run out by themselves, after
/// `payung.access.token-life` at most.
@Component
class RevokeCredential {

    private static final Logger LOG = LoggerFactory.getLogger(RevokeCredential.class);

    private final Credentials credentials;

    RevokeCredential(Credentials credentials) {
        this.credentials = credentials;
    }

    List<Credential> ofOpd(Opd opd, Caller caller) {
        return caller.mayManage(opd.region()) ? credentials.live(new Holder.Opd(opd.id(), opd.region())) : List.of();
    }

    List<Credential> ofRegion(String region, Caller caller) {
        return caller instanceof Caller.Admin ? credentials.live(new Holder.Region(region)) : List.of();
    }

    /// @return false when there is no such live credential, or it is not this caller's to revoke
    boolean revoke(String clientId, Caller caller) {
        var revoked = credentials
                .find(clientId)
                .filter(credential -> mayRevoke(credential, caller))
                .filter(credential -> credentials.revoke(clientId, caller))
                .isPresent();
        if (revoked) {
            LOG.atInfo()
                    .addKeyValue("client", clientId)
                    .addKeyValue("by", caller.clientId())
                    .log("Credential revoked");
        }
        return revoked;
    }

    /// The admin's secret comes from the environment and goes with it.
    static boolean mayRevoke(Credential credential, Caller caller) {
        return switch (credential.role()) {
            case OPD -> credential.region() != null && caller.mayManage(credential.region());
            case REGION -> caller instanceof Caller.Admin;
            case ADMIN -> false;
        };
    }
}
