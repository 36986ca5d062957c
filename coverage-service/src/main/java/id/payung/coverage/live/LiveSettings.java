package id.payung.coverage.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How figures are sent live.
///
/// @param look how often the database is asked for changes of other replicas while anybody listens, 10 ms to 5 s
/// @param pause at least so long between two messages to a listener, 100 ms to 1 min; longer when telling all of them
/// takes long
/// @param beat so long without a message and a listener is told how fresh the figures are, 1 s to 5 min; it finds
/// out who has gone
/// @param patience so long a listener may take over one message before it is dropped, 100 ms to 1 min
/// @param longest so long a listener is served before it has to connect again, 10 s to 1 h: tokens live 15 min, and
/// replicas share listeners anew
/// @param mostListeners more are refused with 503, 1 to 100,000
@ConfigurationProperties("payung.live")
record LiveSettings(
        @DefaultValue("50ms") Duration look,
        @DefaultValue("1s") Duration pause,
        @DefaultValue("15s") Duration beat,
        @DefaultValue("5s") Duration patience,
        @DefaultValue("15m") Duration longest,
        @DefaultValue("10000") int mostListeners) {

    LiveSettings {
        within("payung.live.look (ms)", look.toMillis(), 10, 5_000);
        within("payung.live.pause (ms)", pause.toMillis(), 100, 60_000);
        within("payung.live.beat (ms)", beat.toMillis(), 1_000, 300_000);
        within("payung.live.patience (ms)", patience.toMillis(), 100, 60_000);
        within("payung.live.longest (ms)", longest.toMillis(), 10_000, 3_600_000);
        within("payung.live.most-listeners", mostListeners, 1, 100_000);
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be from " + least + " to " + most);
        }
    }
}
