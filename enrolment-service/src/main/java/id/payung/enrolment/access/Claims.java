package id.payung.enrolment.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/// What a token says about its holder beyond the registered claims: `roles`, `opd`, `region`. Written and read here
/// only.
final class Claims {

    static final String AUDIENCE = "payung";
    static final String ROLES = "roles";

    private static final String OPD = "opd";
    private static final String REGION = "region";

    private Claims() {}

    static Map<String, Object> of(Caller caller) {
        return switch (caller) {
            case Caller.Opd(var client, var opd, var region) ->
                Map.of(ROLES, List.of("OPD"), OPD, opd.toString(), REGION, region);
            case Caller.Region(var client, var region) -> Map.of(ROLES, List.of("REGION"), REGION, region);
            case Caller.Admin(var client) -> Map.of(ROLES, List.of("ADMIN"));
        };
    }

    /// @return null when the token names no role of ours, or not what its role needs
    static @Nullable Caller caller(Jwt token) {
        var client = token.getSubject();
        var roles = token.getClaimAsStringList(ROLES);
        var region = token.getClaimAsString(REGION);
        var opd = token.getClaimAsString(OPD);
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
