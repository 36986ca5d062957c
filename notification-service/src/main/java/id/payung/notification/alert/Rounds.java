package id.payung.notification.alert;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/// Walks the rounds. A round that fails is logged and comes again: what it could not store is still due.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Rounds implements SchedulingConfigurer {

    private final LookAtOpds look;
    private final WatchSettings settings;

    Rounds(LookAtOpds look, WatchSettings settings) {
        this.look = look;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(this::walk, settings.pause());
    }

    private void walk() {
        boolean more = true;
        while (more) {
            more = look.once();
        }
    }
}
