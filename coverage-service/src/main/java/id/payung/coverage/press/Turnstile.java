package id.payung.coverage.press;

import id.payung.coverage.access.Problem;
import id.payung.edge.CommonProblem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets each address through so often and no more, and nothing through that is longer than a press release.
@Component
class Turnstile implements HandlerInterceptor, WebMvcConfigurer {

    private final DoorSettings settings;
    private final Map<String, Bucket> buckets;

    Turnstile(DoorSettings settings) {
        this.settings = settings;
        this.buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > settings.addresses();
            }
        });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/figure-checks", "/periksa");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals(HttpMethod.GET.name())) {
            return true;
        }
        long length = request.getContentLengthLong();
        if (length < 0 || length > settings.bytes()) {
            throw CommonProblem.TOO_LARGE.because(
                    "Paling banyak %d byte, dengan Content-Length. / At most %d bytes, with a Content-Length."
                            .formatted(settings.bytes(), settings.bytes()));
        }
        long wait = secondsToWait(request.getRemoteAddr());
        if (wait > 0) {
            throw tooMany(wait);
        }
        return true;
    }

    /// 0 when the address may pass.
    long secondsToWait(String address) {
        Bucket bucket = buckets.computeIfAbsent(address, _ -> bucket());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(
                        1,
                        Duration.ofNanos(probe.getNanosToWaitForRefill())
                                .plusMillis(999)
                                .toSeconds());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perMinute(), Duration.ofMinutes(1)))
                .build();
    }

    private static ErrorResponseException tooMany(long seconds) {
        ErrorResponseException refusal =
                Problem.TOO_MANY_CHECKS.because("Tunggu %d detik. / Wait %d seconds.".formatted(seconds, seconds));
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return refusal;
    }
}
