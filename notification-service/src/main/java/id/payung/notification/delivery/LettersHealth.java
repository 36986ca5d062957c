package id.payung.notification.delivery;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/// Up whatever happens to letters, because other work goes on; how many wait and how many were set aside is its detail.
@Component
class LettersHealth extends AbstractHealthIndicator {

    private final Deliveries deliveries;

    LettersHealth(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up()
                .withDetail("waiting", deliveries.count(Delivery.State.WAITING))
                .withDetail("setAside", deliveries.count(Delivery.State.SET_ASIDE));
    }
}
