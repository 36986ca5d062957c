package id.payung.notification.alert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How closely OPDs are watched.
///
/// @param pause between two looks, 50 ms to 1 min; an alert follows its event by about so much
/// @param slice OPDs looked at in one transaction, 1 to 5000
@ConfigurationProperties("payung.notification.watch")
record WatchSettings(
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("200") int slice) {

    WatchSettings {
        if (pause.compareTo(Duration.ofMillis(50)) < 0 || pause.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("payung.notification.watch.pause must be 50 ms to 1 min");
        }
        if (slice < 1 || slice > 5000) {
            throw new IllegalArgumentException("payung.notification.watch.slice must be 1 to 5000");
        }
    }
}
