package id.payung.enrolment.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A live credential without its secret, as it is listed.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Credential(
        String clientId,
        Role role,
        @Nullable UUID opd,
        @Nullable String region,
        String issuedBy,
        OffsetDateTime issuedAt) {}
