package id.payung.notification.directory;

import id.payung.intake.Intakes;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Listens to `worker-directory`.
@Configuration(proxyBeanMethods = false)
class DirectoryIntake {

    @Bean
    Consumer<Message<List<byte[]>>> workerDirectory(Intakes intakes, TakeWorkerDirectory effect) {
        return intakes.of("worker-directory", new EntryReader(), effect);
    }
}
