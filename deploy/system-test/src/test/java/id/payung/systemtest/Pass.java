package id.payung.systemtest;

import java.net.URI;
import java.time.Duration;

/// The token of an OPD's program, asked for anew before the one it has ends, as a program does that works for long.
public final class Pass {

    /// A token lives for 15 minutes.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final URI issuer;
    private final String clientId;
    private final String clientSecret;
    private String token;
    private long asked = System.nanoTime();

    Pass(URI issuer, String clientId, String clientSecret) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.token = Api.token(issuer, clientId, clientSecret);
    }

    synchronized String token() {
        long now = System.nanoTime();
        if (now - asked > FRESH.toNanos()) {
            token = Api.token(issuer, clientId, clientSecret);
            asked = now;
        }
        return token;
    }
}
