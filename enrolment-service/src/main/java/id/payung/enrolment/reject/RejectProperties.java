package id.payung.enrolment.reject;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long, and how many, rejected rows can be mended.
///
/// @param keep how long a rejected row is kept, sealed, 1 to 365 days; its reasons stay
/// @param most rows of one import that are kept with their cells, at most a million; of the others only the reasons
/// are
@ConfigurationProperties("payung.reject")
record RejectProperties(
        @DefaultValue("30d") Duration keep,
        @DefaultValue("100000") int most) {

    RejectProperties {
        if (keep.compareTo(Duration.ofDays(1)) < 0 || keep.compareTo(Duration.ofDays(365)) > 0) {
            throw new IllegalArgumentException("payung.reject.keep is 1d to 365d");
        }
        if (most < 0 || most > 1_000_000) {
            throw new IllegalArgumentException("payung.reject.most is 0 to 1000000");
        }
    }
}
