package id.payung.enrolment.access;

import id.payung.edge.ProblemWriter;
import id.payung.enrolment.edge.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before the token endpoint and turns away who guesses secrets, before any secret is looked at.
class LockoutFilter extends OncePerRequestFilter {

    private static final String BASIC = "Basic ";

    private final Lockout lockout;
    private final ProblemWriter writer;

    LockoutFilter(Lockout lockout, ProblemWriter writer) {
        this.lockout = lockout;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals("/oauth2/token");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = Lockout.who(clientId(request), request.getRemoteAddr());
        var wait = lockout.wait(who);
        if (wait.isPositive()) {
            writer.write(response, lockedOut(wait));
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
            lockout.wrong(who);
        }
    }

    private static ErrorResponseException lockedOut(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        var refusal = Problem.TOO_MANY_WRONG_SECRETS.because("Tunggu " + seconds
                + " detik dan periksa client_secret. / Wait " + seconds + " seconds and check the client secret.");
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return refusal;
    }

    private static String clientId(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? user(header.substring(BASIC.length()))
                : String.valueOf(request.getParameter("client_id"));
    }

    private static String user(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            return pair.substring(0, Math.max(0, pair.indexOf(':')));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
