package id.payung.notification.live;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/// Looks for news while pages are open, and removes old ones.
@Configuration(proxyBeanMethods = false)
class LiveRounds implements SchedulingConfigurer {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Feed feed;
    private final NewsTable table;
    private final LiveSettings settings;
    private final Clock clock;

    LiveRounds(Feed feed, NewsTable table, LiveSettings settings, Clock clock) {
        this.feed = feed;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(feed::look, settings.pause());
        registrar.addFixedDelayTask(this::removeOld, HOUR);
    }

    private void removeOld() {
        boolean more = true;
        while (more) {
            more = table.removeBefore(clock.instant().minus(settings.keep()));
        }
    }
}
