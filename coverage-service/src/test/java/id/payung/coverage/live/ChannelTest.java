package id.payung.coverage.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.payung.coverage.region.RegionsOfTheTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChannelTest {

    private static final LiveSettings SETTINGS = new LiveSettings(
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ofMinutes(15),
            10);

    private final Channel channel =
            new Channel(new Channel.Topic(RegionsOfTheTest.all().get("36.73"), true));

    @Test
    void worksAChangeOutAtOnceAndTheNextOneAPauseLater() {
        assertThat(channel.isDue(millis(1_000), SETTINGS)).isFalse();
        changesAndIsWorkedOutAt(1_000, 10);

        channel.touch();

        assertThat(channel.isDue(millis(1_190), SETTINGS)).isFalse();
        assertThat(channel.isDue(millis(1_200), SETTINGS)).isTrue();
    }

    @Test
    void leavesThreeQuartersOfTheTimeToOthersHoweverManyListen() {
        changesAndIsWorkedOutAt(1_000, 300);

        channel.touch();

        assertThat(channel.isDue(millis(1_890), SETTINGS)).isFalse();
        assertThat(channel.isDue(millis(1_900), SETTINGS)).isTrue();
    }

    @Test
    void isDueAgainWhenSomethingChangesWhileItIsWorkedOut() {
        channel.touch();
        channel.begin(millis(1_000));

        channel.touch();

        assertThat(channel.isDue(millis(1_200), SETTINGS)).isTrue();
    }

    @Test
    void tellsTheFirstChangeAtOnceHoweverLatelySomebodyBeganToListen() {
        beginsAt(1_000);

        channel.touch();

        assertThat(channel.isDue(millis(1_020), SETTINGS)).isTrue();
    }

    @Test
    void isWorkedOutOnceInThePauseAlsoWhenNothingNewCameOfIt() {
        changesAndIsWorkedOutAt(1_000, 10);
        isWorkedOutAt(1_200, "second");

        channel.touch();

        assertThat(channel.isDue(millis(1_390), SETTINGS)).isFalse();
        assertThat(channel.isDue(millis(1_400), SETTINGS)).isTrue();
    }

    private void changesAndIsWorkedOutAt(long at, long took) {
        beginsAt(at - 1);
        isWorkedOutAt(at, "second");
        channel.took(millis(took));
    }

    /// The first one listens.
    private void beginsAt(long at) {
        channel.show(figures("first"));
        isWorkedOutAt(at, "first");
    }

    private void isWorkedOutAt(long at, String figures) {
        channel.touch();
        assertThat(channel.isDue(millis(at), SETTINGS)).isTrue();
        channel.begin(millis(at));
        channel.show(figures(figures));
        channel.offer(Frame.HELLO, millis(at));
    }

    private static Frame figures(String id) {
        return Frame.figures(id, "{}".getBytes(UTF_8));
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
