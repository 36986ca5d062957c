package id.payung.enrolment.credential;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.edge.Caller;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A live credential without its secret, as it is listed.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Credential(
        String clientId,
        Caller.Role role,
        @Nullable UUID opd,
        @Nullable String region,
        String issuedBy,
        OffsetDateTime issuedAt) {

    boolean isOf(Holder holder) {
        return switch (holder) {
            case Holder.Opd(var id, var _) -> role == Caller.Role.OPD && id.equals(opd);
            case Holder.Region(var code) -> role == Caller.Role.REGION && code.equals(region);
        };
    }

    /// Whom a token of this credential names; constraints of the table say that nothing is missing.
    Caller caller() {
        return switch (role) {
            case OPD -> new Caller.Opd(clientId, requireNonNull(opd), requireNonNull(region));
            case REGION -> new Caller.Region(clientId, requireNonNull(region));
            case ADMIN -> new Caller.Admin(clientId);
        };
    }
}
