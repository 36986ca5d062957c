package id.payung.coverage.figure;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/// Who calls, by the claims of the token.
///
/// @param name the client
/// @param region code of the region the caller belongs to; null for ADMIN
record Caller(String name, List<String> roles, @Nullable String region) {

    static Caller of(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return new Caller(
                Objects.requireNonNullElse(token.getSubject(), "?"),
                roles == null ? List.of() : roles,
                token.getClaimAsString("region"));
    }

    /// ADMIN writes everywhere, REGION for itself and what lies in it.
    boolean mayWrite(String code) {
        return roles.contains("ADMIN") || (roles.contains("REGION") && isIn(code));
    }

    private boolean isIn(String code) {
        return region != null && (code.equals(region) || code.startsWith(region + "."));
    }
}
