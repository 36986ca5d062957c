package id.payung.edge.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How long it is still believed, without asking enrolment-service again, that whoever signed in holds a credential.
public final class Proof {

    private static final String UNTIL = "payung.believed-until";

    private Proof() {}

    /// @return nothing or less for who has no session
    public static Duration left(HttpServletRequest request, Clock clock) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(UNTIL) instanceof Long until
                ? Duration.between(clock.instant(), Instant.ofEpochMilli(until))
                : Duration.ZERO;
    }

    static void keep(HttpServletRequest request, Instant until) {
        request.getSession().setAttribute(UNTIL, until.toEpochMilli());
    }
}
