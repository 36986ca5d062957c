package id.payung.coverage.press;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much one address may ask of the public checker.
///
/// @param burst checks at once, at least 1
/// @param perMinute checks that are given back each minute, at least 1
/// @param addresses how many addresses are remembered; the one not seen for longest is forgotten
/// @param bytes the longest request, bytes
@ConfigurationProperties("payung.check-door")
record DoorSettings(
        @DefaultValue("60") int burst,
        @DefaultValue("60") int perMinute,
        @DefaultValue("10000") int addresses,
        @DefaultValue("65536") int bytes) {

    DoorSettings {
        if (burst < 1 || perMinute < 1 || addresses < 1 || bytes < 1_024) {
            throw new IllegalArgumentException(
                    "payung.check-door: burst, per-minute and addresses are at least 1, bytes at least 1024");
        }
    }
}
