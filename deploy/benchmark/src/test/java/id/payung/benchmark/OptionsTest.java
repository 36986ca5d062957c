package id.payung.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void measuresEverythingTwiceUnlessToldOtherwise() {
        assertThat(Options.of().rounds()).isEqualTo(2);
        assertThat(Options.of().wants("import", false)).isTrue();
        assertThat(Options.of("--only", "rebuild").wants("import", false)).isFalse();
        assertThat(Options.of("--quick").wants("up", true)).isFalse();
        assertThat(Options.of("--quick", "--only", "up").wants("up", true)).isTrue();
        assertThat(Options.of("--quick").people()).isLessThan(Options.of().people());
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.of("--fast")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.of("--people")).hasMessageContaining("value");
        assertThatThrownBy(() -> Options.of("--rounds", "0")).hasMessageContaining("1 to 20");
    }
}
