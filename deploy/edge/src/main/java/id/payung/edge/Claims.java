package id.payung.edge;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/// What a token says about its holder beyond the registered claims: `roles`, `opd`, `region`. Written and read here
/// only.
final class Claims {

    static final String AUDIENCE = "payung";
    static final String ROLES = "roles";

    private static final String OPD = "opd";
    private static final String REGION = "region";
    private static final Pattern REGION_CODE = Pattern.compile("\\d{2}(\\.\\d{2})?");
    private static final Pattern UUID_TEXT = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Claims() {}

    static Map<String, Object> of(Caller caller) {
        var audience = List.of(AUDIENCE);
        return switch (caller) {
            case Caller.Opd(var _, var opd, var region) ->
                Map.of(JwtClaimNames.AUD, audience, ROLES, only(caller), OPD, opd.toString(), REGION, region);
            case Caller.Region(var _, var region) ->
                Map.of(JwtClaimNames.AUD, audience, ROLES, only(caller), REGION, region);
            case Caller.Admin _ -> Map.of(JwtClaimNames.AUD, audience, ROLES, only(caller));
        };
    }

    private static List<String> only(Caller caller) {
        return List.of(caller.role().name());
    }

    /// @return null when the token names no role of ours, or not what its role needs
    static @Nullable Caller caller(ClaimAccessor token) {
        var client = token.getClaimAsString(JwtClaimNames.SUB);
        var roles = token.getClaimAsStringList(ROLES);
        if (client == null || roles == null || roles.size() != 1) {
            return null;
        }
        var region = matching(REGION_CODE, token.getClaimAsString(REGION));
        var opd = matching(UUID_TEXT, token.getClaimAsString(OPD));
        return switch (roles.getFirst()) {
            case "ADMIN" -> new Caller.Admin(client);
            case "REGION" -> region == null ? null : new Caller.Region(client, region);
            case "OPD" -> region == null || opd == null ? null : new Caller.Opd(client, UUID.fromString(opd), region);
            default -> null;
        };
    }

    private static @Nullable String matching(Pattern pattern, @Nullable String claim) {
        return claim != null && pattern.matcher(claim).matches() ? claim : null;
    }
}
