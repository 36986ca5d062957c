package id.payung.notification.standing;

import id.payung.intake.Intakes;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Listens to `enrolment-events`.
@Configuration(proxyBeanMethods = false)
class StandingIntake {

    @Bean
    Consumer<Message<List<byte[]>>> enrolmentEvents(Intakes intakes, TakeEnrolmentEvents effect) {
        return intakes.of("enrolment-events", new EventReader(), effect);
    }
}
