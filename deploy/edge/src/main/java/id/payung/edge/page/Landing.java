package id.payung.edge.page;

import id.payung.edge.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.client.RestClientException;

/// Somebody comes back from enrolment-service: the session keeps the caller and until when this is believed, none of
/// the tokens.
final class Landing extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Landing.class);

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final Duration proof;
    private final Clock clock;

    Landing(String home, Duration proof, Clock clock) {
        this.proof = proof;
        this.clock = clock;
        setDefaultTargetUrl(home);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication answer)
            throws ServletException, IOException {
        if (!(answer.getPrincipal() instanceof OidcUser person)) {
            throw new IllegalStateException("Who signed in has an ID token");
        }
        var somebody = SignedIn.by(person.getIdToken()).orElse(null);
        if (somebody == null) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(somebody);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        Proof.keep(request, clock.instant().plus(proof));
        super.onAuthenticationSuccess(request, response, somebody);
    }

    /// Enrolment-service may be away; or this is an old page of a sign-in that was not finished.
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var away = failure instanceof OAuth2AuthenticationException && isOutage(failure);
        LOG.warn("Somebody could not sign in: {}", failure.getMessage());
        response.sendError((away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST).value());
    }

    private static boolean isOutage(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
