package id.payung.notification.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How letters leave.
///
/// @param from sender's address
/// @param domain right side of each Message-ID; must not change while letters wait
/// @param settle a letter waits so long for further changes to the same alert, 0 s to 10 min
/// @param settleAtMost and never longer than so long, `settle` to 1 h
/// @param pause between two looks into the outbox, 50 ms to 1 min
/// @param atOnce letters under way at the same time per replica, 1 to 100
/// @param lease a letter that one replica took is left alone by others so long; longer than an attempt can last, 1 min
///     to 1 h
/// @param attempts at most so many, then the letter is set aside, 1 to 100
/// @param firstPause before the second attempt; doubles with each further one, 100 ms to 1 h
/// @param longestPause but never longer than so long, `firstPause` to 1 d
@ConfigurationProperties("payung.notification.delivery")
record DeliverySettings(
        @DefaultValue("payung@payung.invalid") String from,
        @DefaultValue("payung.invalid") String domain,
        @DefaultValue("3s") Duration settle,
        @DefaultValue("60s") Duration settleAtMost,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("8") int atOnce,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("24") int attempts,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause) {

    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    DeliverySettings {
        require(isAddress(from), "from must be an e-mail address");
        require(DOMAIN.matcher(domain).matches(), "domain must be a domain name");
        within("settle", settle, Duration.ZERO, Duration.ofMinutes(10));
        within("settle-at-most", settleAtMost, settle, Duration.ofHours(1));
        within("pause", pause, Duration.ofMillis(50), Duration.ofMinutes(1));
        require(atOnce >= 1 && atOnce <= 100, "at-once must be 1 to 100");
        within("lease", lease, Duration.ofMinutes(1), Duration.ofHours(1));
        require(attempts >= 1 && attempts <= 100, "attempts must be 1 to 100");
        within("first-pause", firstPause, Duration.ofMillis(100), Duration.ofHours(1));
        within("longest-pause", longestPause, firstPause, Duration.ofDays(1));
    }

    /// How long to wait after so many attempts.
    Duration pauseAfter(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, 30));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true);
            return true;
        } catch (AddressException _) {
            return false;
        }
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        require(
                value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
                name + " must be from " + least + " to " + most);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("payung.notification.delivery: " + otherwise);
        }
    }
}
