package id.payung.notification.wire;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What may be reached, and how long that may take.
///
/// @param allowHttp whether an address may be reached without TLS
/// @param allowedNetworks networks such as `10.20.0.0/16` that may be reached although they are not public
/// @param connectTimeout to the address and through its TLS handshake, 100 ms to 1 min
/// @param deadline for an attempt as a whole, however the other side drips, 100 ms to 1 min
@ConfigurationProperties("payung.notification.wire")
record WireSettings(
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration deadline) {

    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofMinutes(1);

    WireSettings {
        allowedNetworks = List.copyOf(allowedNetworks);
        within("connect-timeout", connectTimeout);
        within("deadline", deadline);
    }

    private static void within(String name, Duration value) {
        if (value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "payung.notification.wire: " + name + " must be from " + LEAST + " to " + MOST);
        }
    }
}
