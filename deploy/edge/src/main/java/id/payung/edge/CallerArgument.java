package id.payung.edge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands a [Caller] to every controller method that declares one; null to one that declares it nullable when the
/// request has no token. It is nothing a client sends, so the OpenAPI document leaves it out.
class CallerArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        var caller = switch (request.getUserPrincipal()) {
            case JwtAuthenticationToken token -> Claims.caller(token.getToken());
            case SignedIn somebody -> somebody.caller();
            case null, default -> null;
        };
        if (caller == null && !isAnonymous(parameter, request)) {
            throw new AccessDeniedException("Neither token nor session names a caller");
        }
        return caller;
    }

    private static boolean isAnonymous(MethodParameter parameter, NativeWebRequest request) {
        return parameter.isOptional() && request.getUserPrincipal() == null;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }
}
