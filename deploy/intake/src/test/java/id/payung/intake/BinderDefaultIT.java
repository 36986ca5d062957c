package id.payung.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.stack.Database;
import id.payung.stack.Stack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.support.JsonKafkaHeaderMapper;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.messaging.Message;

/// Why the intake takes bytes: what the binder does by itself with a record it cannot convert.
class BinderDefaultIT {

    private final Database database = Stack.shared().database("intake");

    @Test
    void dropsWhatItCannotConvertUnlessItIsLeftBytes() throws Exception {
        try (Topic topic = Topic.created(1)) {
            topic.send(topic.event("{\"value\":1}"));
            topic.send(topic.event("{broken"));
            topic.send(topic.event("{\"value\":3}"));
            topic.flush();

            try (var context = new SpringApplicationBuilder(Converting.class)
                    .web(WebApplicationType.NONE)
                    .run(
                            "--spring.autoconfigure.exclude=" + IntakeConfiguration.class.getName(),
                            "--spring.datasource.url=" + database.url(),
                            "--spring.datasource.username=" + database.username(),
                            "--spring.datasource.password=" + database.password(),
                            "--spring.kafka.bootstrap-servers="
                                    + Stack.shared().kafka().bootstrapServers(),
                            "--spring.cloud.stream.default.consumer.use-native-decoding=false",
                            "--spring.cloud.stream.bindings.converted-in-0.destination=" + topic.name,
                            "--spring.cloud.stream.bindings.converted-in-0.group=" + UUID.randomUUID())) {
                List<?> arrived = context.getBean("arrived", List.class);
                Running.soon(() -> arrived.contains(new Value(3)));

                assertThat(arrived).isEqualTo(List.of(new Value(1), new Value(3)));
            }
        }
    }

    record Value(int value) {}

    @EnableAutoConfiguration
    static class Converting {

        @Bean
        BatchMessageConverter intakePolls() {
            return new BatchMessagingMessageConverter();
        }

        @Bean
        KafkaHeaderMapper intakeHeaders() {
            return new JsonKafkaHeaderMapper();
        }

        @Bean
        List<Value> arrived() {
            return Collections.synchronizedList(new ArrayList<>());
        }

        @Bean
        Consumer<Message<List<Value>>> converted(List<Value> arrived) {
            return message -> arrived.addAll(message.getPayload());
        }
    }
}
