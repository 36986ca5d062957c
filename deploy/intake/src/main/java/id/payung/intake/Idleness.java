package id.payung.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;

/// A consumer that stopped because of an error (no memory left, say) never starts again by itself: the service says
/// that it is not alive, so that it is started anew, instead of being up and idle.
final class Idleness implements ApplicationListener<ConsumerStoppedEvent> {

    private static final Logger log = LoggerFactory.getLogger(Idleness.class);

    private final ApplicationContext context;

    Idleness(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void onApplicationEvent(ConsumerStoppedEvent event) {
        if (event.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            log.atError().addKeyValue("reason", event.getReason()).log("A consumer stopped and will not start again");
            AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
        }
    }
}
