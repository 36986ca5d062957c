package id.payung.intake;

import java.lang.reflect.Type;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/// Hands a poll over as it is: values and header values stay bytes.
///
/// The binder gives its header mapper to record converters only; in batch mode the default converter would go on
/// mapping every header through JSON, types named by the sender included.
final class PollConverter implements BatchMessageConverter {

    @Override
    @SuppressWarnings("unchecked") // the consumers of this library deserialize to bytes; see intake-defaults.properties
    public Message<?> toMessage(
            List<ConsumerRecord<?, ?>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer,
            Type payloadType) {
        return new GenericMessage<>(new Poll((List<ConsumerRecord<byte[], byte @Nullable []>>) (List<?>) records));
    }

    @Override
    public List<org.apache.kafka.clients.producer.ProducerRecord<?, ?>> fromMessage(
            Message<?> message, String defaultTopic) {
        throw new UnsupportedOperationException("This converter only receives");
    }
}
