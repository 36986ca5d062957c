package id.payung.notification.delivery;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/// Sends the courier on its rounds.
@Configuration(proxyBeanMethods = false)
class CourierRounds implements SchedulingConfigurer {

    private final Courier courier;
    private final DeliverySettings settings;

    CourierRounds(Courier courier, DeliverySettings settings) {
        this.courier = courier;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(courier::round, settings.pause());
    }
}
