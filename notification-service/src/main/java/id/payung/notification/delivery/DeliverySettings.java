package id.payung.notification.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How letters leave, whatever the channel.
///
/// @param settle a letter waits so long for further changes to the same alert, 0 s to 10 min
/// @param settleAtMost and never longer than so long, `settle` to 1 h
/// @param pause between two looks into the outbox, 50 ms to 1 min
/// @param atOnce letters under way at the same time per channel and replica, 1 to 100
/// @param atOncePerAddress of these to one mailbox or webhook, 1 to `at-once`
/// @param perOpdAnHour letters about one OPD that leave in an hour by one channel; more wait, 1 to 10,000
/// @param deadline an attempt is broken off after so long, whatever the other side does, 100 ms to 10 min
/// @param lease a letter that one replica took is left alone by others so long, twice `deadline` to 1 h
/// @param attempts at most so many, then the letter is set aside, 1 to 100
/// @param firstPause before the second attempt; doubles with each further one, 100 ms to 1 h
/// @param longestPause but never longer than so long, even when the other side asks for more, `firstPause` to 1 d
@ConfigurationProperties("payung.notification.delivery")
record DeliverySettings(
        @DefaultValue("3s") Duration settle,
        @DefaultValue("60s") Duration settleAtMost,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("8") int atOnce,
        @DefaultValue("2") int atOncePerAddress,
        @DefaultValue("120") int perOpdAnHour,
        @DefaultValue("30s") Duration deadline,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("24") int attempts,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause) {

    private static final double LEAST_OF_A_PAUSE = 0.75;

    DeliverySettings {
        within("settle", settle, Duration.ZERO, Duration.ofMinutes(10));
        within("settle-at-most", settleAtMost, settle, Duration.ofHours(1));
        within("pause", pause, Duration.ofMillis(50), Duration.ofMinutes(1));
        within("at-once", atOnce, 100);
        within("at-once-per-address", atOncePerAddress, atOnce);
        within("per-opd-an-hour", perOpdAnHour, 10_000);
        within("deadline", deadline, Duration.ofMillis(100), Duration.ofMinutes(10));
        within("lease", lease, deadline.multipliedBy(2), Duration.ofHours(1));
        within("attempts", attempts, 100);
        within("first-pause", firstPause, Duration.ofMillis(100), Duration.ofHours(1));
        within("longest-pause", longestPause, firstPause, Duration.ofDays(1));
    }

    /// How long to wait after so many attempts: doubling, up to a quarter shorter by chance so that letters that failed
    /// together do not come back together, and as long as was asked for within the limit.
    Duration pauseAfter(int attempts, Duration asked) {
        Duration doubled = bounded(firstPause.multipliedBy(1L << Math.min(attempts - 1, 30)));
        double part = ThreadLocalRandom.current().nextDouble(LEAST_OF_A_PAUSE, 1);
        Duration pause = Duration.ofMillis(Math.round(doubled.toMillis() * part));
        return pause.compareTo(bounded(asked)) >= 0 ? pause : bounded(asked);
    }

    Duration bounded(Duration pause) {
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        require(
                value.compareTo(least) >= 0 && value.compareTo(most) <= 0,
                name + " must be from " + least + " to " + most);
    }

    private static void within(String name, int value, int most) {
        require(value >= 1 && value <= most, name + " must be 1 to " + most);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("payung.notification.delivery: " + otherwise);
        }
    }
}
