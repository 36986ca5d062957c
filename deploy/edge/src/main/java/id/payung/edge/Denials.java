package id.payung.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Tells a missing or bad token (401) and a role that is not enough (403) as problems, beside the header that RFC 6750
/// asks for. A token that cannot be checked because the keys are away is an outage (503), not a bad token.
class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);

    private final BearerTokenAuthenticationEntryPoint unauthenticated = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler forbidden = new BearerTokenAccessDeniedHandler();
    private final ProblemWriter writer;

    Denials(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            LOG.warn("A token could not be checked: {}", failure.getMessage());
            writer.write(response, CommonProblem.UNAVAILABLE.refusal());
            return;
        }
        if (LastResort.isRead(request)) {
            // Every page has an address that is named; what is not named is no page.
            LastResort.show(request, response, CommonProblem.NOT_FOUND.refusal(), true);
            return;
        }
        unauthenticated.commence(request, response, failure);
        writer.write(response, CommonProblem.UNAUTHENTICATED.refusal());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        forbidden.handle(request, response, failure);
        writer.write(response, CommonProblem.FORBIDDEN.refusal());
    }
}
