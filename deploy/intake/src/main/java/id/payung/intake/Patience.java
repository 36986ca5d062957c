package id.payung.intake;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.ExponentialBackOff;

/// Repeats a poll for as long as the outage lasts. The consumer is paused and goes on polling, so it keeps its
/// partitions; no record is skipped after so many tries, and no kind of exception is excepted.
final class Patience implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    private final IntakeSettings settings;
    private final IntakeMetrics metrics;

    Patience(IntakeSettings settings, IntakeMetrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
        container.setCommonErrorHandler(endless());
    }

    private DefaultErrorHandler endless() {
        ExponentialBackOff pauses = new ExponentialBackOff(settings.firstPause().toMillis(), 2);
        pauses.setMaxInterval(settings.longestPause().toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new Complaint());
        return handler;
    }

    private final class Complaint implements RetryListener {

        @Override
        public void failedDelivery(ConsumerRecord<?, ?> source, @Nullable Exception failure, int attempt) {
            complain(source.topic(), failure, attempt);
        }

        @Override
        public void failedDelivery(ConsumerRecords<?, ?> sources, @Nullable Exception failure, int attempt) {
            complain(sources.partitions().iterator().next().topic(), failure, attempt);
        }

        private void complain(String topic, @Nullable Exception failure, int attempt) {
            metrics.retried(topic);
            if (failure == null) {
                return;
            }
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
            log.atWarn()
                    .addKeyValue("topic", topic)
                    .addKeyValue("attempt", attempt)
                    .addKeyValue("cause", cause.getClass().getSimpleName())
                    .log("A poll could not be taken and will be repeated: {}", cause.getMessage());
        }
    }
}
