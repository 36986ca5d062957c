package id.payung.intake;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Shows how many events are parked and how fresh each topic is. Parked events wait for an operator; they make
/// nothing unhealthy.
final class IntakeHealth extends AbstractHealthIndicator {

    private final Intakes intakes;

    IntakeHealth(Intakes intakes) {
        super("The intake cannot be read from the database");
        this.intakes = intakes;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up().withDetail("parked", intakes.parked());
        for (String topic : intakes.topics()) {
            intakes.asOf(topic).ifPresent(asOf -> builder.withDetail(topic, asOf));
        }
    }
}
