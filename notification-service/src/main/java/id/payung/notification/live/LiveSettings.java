package id.payung.notification.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How open pages are served.
///
/// @param pause between two looks for news while a page is open, 50 ms to 1 min
/// @param heartbeat a page hears something at least so often, so that a dead connection is noticed, 100 ms to 5 min
/// @param longest a stream ends after so long, or with its token if that is sooner, 1 s to 1 d
/// @param subscribers open pages per replica, 1 to 10,000
/// @param subscribersPerClient of these with one client's tokens, 1 to `subscribers`
/// @param recent news kept in memory for all pages together; who is further behind reads the table, 100 to 100,000
/// @param keep news are kept so long for pages that come back, 1 h to 90 d
@ConfigurationProperties("payung.notification.live")
record LiveSettings(
        @DefaultValue("1s") Duration pause,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("1h") Duration longest,
        @DefaultValue("500") int subscribers,
        @DefaultValue("20") int subscribersPerClient,
        @DefaultValue("5000") int recent,
        @DefaultValue("7d") Duration keep) {

    LiveSettings {
        within("pause", pause, Duration.ofMillis(50), Duration.ofMinutes(1));
        within("heartbeat", heartbeat, Duration.ofMillis(100), Duration.ofMinutes(5));
        within("longest", longest, Duration.ofSeconds(1), Duration.ofDays(1));
        within("subscribers", subscribers, 1, 10_000);
        within("subscribers-per-client", subscribersPerClient, 1, subscribers);
        within("recent", recent, 100, 100_000);
        within("keep", keep, Duration.ofHours(1), Duration.ofDays(90));
    }

    private static <T extends Comparable<T>> void within(String name, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "payung.notification.live: " + name + " must be from " + least + " to " + most);
        }
    }
}
