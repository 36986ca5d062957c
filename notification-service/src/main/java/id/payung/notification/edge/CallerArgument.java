package id.payung.notification.edge;

import id.payung.notification.region.Region;
import id.payung.notification.standing.Seen;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Makes a [Caller] of the token. A role without the claim that bounds it sees nothing: 403.
class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return new Caller(token.getName(), seen(token));
        }
        throw Problem.forbidden();
    }

    private static Seen seen(JwtAuthenticationToken token) {
        Jwt claims = Objects.requireNonNull(token.getToken());
        try {
            if (has(token, "ROLE_ADMIN")) {
                return new Seen.Everything();
            }
            if (has(token, "ROLE_REGION")) {
                return new Seen.Within(new Region(Objects.requireNonNull(claims.getClaimAsString("region"))));
            }
            return new Seen.Own(UUID.fromString(Objects.requireNonNull(claims.getClaimAsString("opd"))));
        } catch (IllegalArgumentException | NullPointerException _) {
            throw Problem.forbidden();
        }
    }

    private static boolean has(JwtAuthenticationToken token, String role) {
        return token.getAuthorities().stream().anyMatch(granted -> role.equals(granted.getAuthority()));
    }
}
