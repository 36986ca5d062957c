package id.payung.enrolment.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/// What a token says about its holder beyond the registered claims: `aud`, `roles`, `opd`, `region`.
final class Claims {

    static final String AUDIENCE = "payung";
    static final String ROLES = "roles";

    private static final String OPD = "opd";
    private static final String REGION = "region";
    private static final String PREFIX = "payung.";

    private Claims() {}

    /// Kept with the client from when it is read until its token is made, so that a token costs one query.
    static void put(Map<String, Object> settings, Role role, @Nullable UUID opd, @Nullable String region) {
        settings.put(PREFIX + ROLES, List.of(role.name()));
        if (opd != null) {
            settings.put(PREFIX + OPD, opd.toString());
        }
        if (region != null) {
            settings.put(PREFIX + REGION, region);
        }
    }

    static void copy(RegisteredClient client, Map<String, Object> claims) {
        claims.put("aud", List.of(AUDIENCE));
        client.getClientSettings().getSettings().forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                claims.put(name.substring(PREFIX.length()), value);
            }
        });
    }

    /// @return null when the token names no role of ours, or not what its role needs
    static @Nullable Caller caller(Jwt token) {
        var client = token.getSubject();
        var region = token.getClaimAsString(REGION);
        var opd = token.getClaimAsString(OPD);
        var roles = token.getClaimAsStringList(ROLES);
        if (client == null || roles == null || roles.size() != 1) {
            return null;
        }
        return switch (roles.getFirst()) {
            case "ADMIN" -> new Caller.Admin(client);
            case "REGION" -> region == null ? null : new Caller.Region(client, region);
            case "OPD" -> region == null || opd == null ? null : new Caller.Opd(client, UUID.fromString(opd), region);
            default -> null;
        };
    }
}
