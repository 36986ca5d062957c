package id.payung.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderTest {

    private final Order order = new Order();

    @Test
    void skipsASliceThatWasPublishedTwice() {
        read(entry(0, "1.7.1", "a"), entry(0, "1.7.2", "b"), entry(0, "1.7.1", "a"), entry(0, "1.7.2", "b"));

        assertThat(order.events()).hasSize(2);
        assertThat(order.repeats()).isEqualTo(2);
        assertThat(order.faults()).isEmpty();
    }

    @Test
    void comparesPositionsAsNumbers() {
        read(entry(0, "1.9.1", "a"), entry(0, "1.10.1", "b"));

        assertThat(order.faults()).isEmpty();
    }

    @Test
    void noticesAnEventThatComesTooLate() {
        read(entry(0, "1.7.1", "a"), entry(0, "1.9.1", "c"), entry(0, "1.8.1", "b"));

        assertThat(order.faults())
                .containsExactly(
                        "Position[epoch=1, xid=8, id=1] comes in partition 0 behind Position[epoch=1, xid=9, id=1] and would be skipped");
    }

    @Test
    void noticesARepeatWithOtherWords() {
        read(entry(0, "1.7.1", "a"), entry(0, "1.7.1", "A"));

        assertThat(order.faults()).singleElement().asString().endsWith("is repeated with other words");
    }

    @Test
    void noticesAnEventThatIsInTwoPartitions() {
        read(entry(0, "1.7.1", "a"), entry(1, "1.7.1", "a"));

        assertThat(order.faults()).singleElement().asString().endsWith("is in two partitions");
    }

    private void read(Topic.Entry... entries) {
        Stream.of(entries).forEach(order::read);
    }

    private static Topic.Entry entry(int partition, String position, String value) {
        return new Topic.Entry(partition, "key", Position.of(position), "worker.listed.v1", value, value);
    }
}
