package id.payung.coverage.projection;

import id.payung.coverage.region.Regions;
import id.payung.intake.Decoder;
import id.payung.intake.Intakes;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Takes `enrolment-events` into cells and names.
@Configuration(proxyBeanMethods = false)
class Projection {

    @Bean
    Decoder<Change> changes(Regions regions) {
        return new EventReader(regions);
    }

    @Bean
    Consumer<Message<List<byte[]>>> enrolmentEvents(
            Intakes intakes, Decoder<Change> changes, Counting counting, ApplicationEventPublisher told) {
        return intakes.of(Cells.TOPIC, changes, some -> {
            counting.countLive(some);
            told.publishEvent(new Counted());
        });
    }
}
