package id.payung.enrolment.crosscheck;

import id.payung.enrolment.edge.Problem;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// What each OPD may still ask on this replica. Whoever asked longest ago is forgotten when there are too many.
@Component
class Quotas {

    private static final int MOST_OPDS = 10_000;

    private final CrosscheckProperties properties;
    private final Map<UUID, Quota> quotas = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Quota> eldest) {
            return size() > MOST_OPDS;
        }
    };

    Quotas(CrosscheckProperties properties) {
        this.properties = properties;
    }

    private record Quota(Bucket lists, Bucket people) {}

    /// @throws org.springframework.web.ErrorResponseException 429 with the seconds to wait
    void take(UUID opd, int people) {
        if (people > properties.peopleADay()) {
            throw Problem.ROSTER_TOO_LARGE.because("Paling banyak " + properties.peopleADay()
                    + " orang sehari; bagi daftarnya. / More people than may be asked about in a day; split the list.");
        }
        var quota = of(opd);
        take(quota.lists(), 1);
        take(quota.people(), Math.max(1, people));
    }

    private static void take(Bucket bucket, long tokens) {
        var probe = bucket.tryConsumeAndReturnRemaining(tokens);
        if (!probe.isConsumed()) {
            var refusal = Problem.TOO_MANY_CHECKS.because(
                    "Tunggu sesuai Retry-After, lalu kirim lagi. / Wait for the seconds of Retry-After, then send again.");
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw refusal;
        }
    }

    private Quota of(UUID opd) {
        synchronized (quotas) {
            return quotas.computeIfAbsent(
                    opd,
                    _ -> new Quota(
                            bucket(properties.listsAnHour(), Duration.ofHours(1)),
                            bucket(properties.peopleADay(), Duration.ofDays(1))));
        }
    }

    private static Bucket bucket(int tokens, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period))
                .build();
    }
}
