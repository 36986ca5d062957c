package id.payung.enrolment.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts wrong secrets per client and address. Each forgives itself after a while; who has used up the allowance
/// waits. It remembers a bounded number of callers and forgets the one not heard of for longest.
final class Lockout {

    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 100;

    private final int allowance;
    private final Duration forgivenAfter;
    private final Clock clock;
    private final Map<String, Instant> innocentFrom = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    Lockout(int allowance, Duration forgivenAfter, Clock clock) {
        this.allowance = allowance;
        this.forgivenAfter = forgivenAfter;
        this.clock = clock;
    }

    /// Who is counted: a client together with its address, so that a stranger cannot lock out an office.
    static String who(String clientId, String address) {
        return clientId.substring(0, Math.min(clientId.length(), LONGEST)) + " " + address;
    }

    /// How long this caller has to wait before another try; zero for most.
    synchronized Duration wait(String who) {
        var now = clock.instant();
        var from = innocentFrom.getOrDefault(who, now);
        var free = now.plus(forgivenAfter.multipliedBy(allowance - 1L));
        return from.isAfter(free) ? Duration.between(free, from) : Duration.ZERO;
    }

    synchronized void wrong(String who) {
        var now = clock.instant();
        innocentFrom.merge(
                who, now.plus(forgivenAfter), (from, first) -> (from.isAfter(now) ? from : now).plus(forgivenAfter));
    }
}
