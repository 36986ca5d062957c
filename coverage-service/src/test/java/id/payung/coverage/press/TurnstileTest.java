package id.payung.coverage.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TurnstileTest {

    @Test
    void letsEachAddressThroughSoOftenAndSaysHowLongToWait() {
        Turnstile turnstile = new Turnstile(new DoorSettings(3, 1, 10, 65_536));

        for (int call = 0; call < 3; call++) {
            assertThat(turnstile.secondsToWait("10.0.0.1")).isZero();
        }

        assertThat(turnstile.secondsToWait("10.0.0.1")).isBetween(1L, 60L);
        assertThat(turnstile.secondsToWait("10.0.0.2")).isZero();
    }

    @Test
    void forgetsTheAddressNotSeenForLongest() {
        Turnstile turnstile = new Turnstile(new DoorSettings(1, 1, 2, 65_536));
        turnstile.secondsToWait("a");
        turnstile.secondsToWait("b");
        turnstile.secondsToWait("c");

        assertThat(turnstile.secondsToWait("c")).isPositive();
        assertThat(turnstile.secondsToWait("a")).isZero();
    }

    @Test
    void refusesSettingsThatCloseTheDoor() {
        assertThatThrownBy(() -> new DoorSettings(0, 1, 1, 65_536)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DoorSettings(1, 1, 1, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
