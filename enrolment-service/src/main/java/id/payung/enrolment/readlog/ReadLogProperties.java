package id.payung.enrolment.readlog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long reads are remembered.
///
/// @param keep at least 30 days; a read of 200 rows takes 4.5 KB
/// @param look pause between two looks for what is older, 1 minute to 1 day
@ConfigurationProperties("payung.readlog")
record ReadLogProperties(
        @DefaultValue("730d") Duration keep,
        @DefaultValue("1h") Duration look) {

    ReadLogProperties {
        if (keep.toDays() < 30) {
            throw new IllegalArgumentException("payung.readlog.keep is at least 30d");
        }
        if (look.toMinutes() < 1 || look.toDays() > 1) {
            throw new IllegalArgumentException("payung.readlog.look is between 1m and 1d");
        }
    }
}
