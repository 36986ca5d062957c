package id.payung.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.stack.Database;
import id.payung.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingCheckIT {

    private final Database database = Stack.shared().database("intake");

    @Test
    void refusesAMisspeltBinding() {
        assertThatThrownBy(() -> start("spring.cloud.stream.bindings.number-in-0.destination=elsewhere"))
                .hasMessage(
                        "The bindings in spring.cloud.stream.bindings are [number-in-0, numbers-in-0],"
                                + " but the bindings of the intakes declared as beans are [numbers-in-0]: make them the same set");
    }

    @Test
    void refusesAFunctionDefinitionThatLeavesAnIntakeOut() {
        assertThatThrownBy(() -> start("spring.cloud.function.definition=other"))
                .hasMessage("The functions in spring.cloud.function.definition are [other],"
                        + " but the intakes declared as beans are [numbers]: make them the same set");
    }

    @ParameterizedTest
    @CsvSource({
        "spring.cloud.stream.bindings.numbers-in-0.destination=elsewhere, but its intake takes",
        "spring.cloud.stream.bindings.numbers-in-0.group=, group is missing",
        "spring.cloud.stream.bindings.numbers-in-0.error-handler-definition=mine, would swallow outages",
        "spring.cloud.stream.default.consumer.batch-mode=false, keeps its promises only with true",
        "spring.cloud.stream.default.consumer.use-native-decoding=false, keeps its promises only with true",
        "spring.cloud.stream.bindings.numbers-in-0.consumer.batch-mode=false, keeps its promises only with true",
        "spring.cloud.stream.kafka.binder.consumer-properties.isolation.level=read_uncommitted, only with read_committed",
        "spring.cloud.stream.kafka.default.consumer.converter-bean-name=other, only with intakePolls"
    })
    void refusesWhatWouldBreakAPromise(String property, String says) {
        assertThatThrownBy(() -> start(property)).hasMessageContaining(says);
    }

    private void start(String property) {
        try (Topic topic = new Topic();
                Running started = Running.on(database, topic, property)) {
            throw new AssertionError("It started: " + started.context);
        }
    }
}
