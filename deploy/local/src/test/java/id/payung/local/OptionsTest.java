package id.payung.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.payung.local.Options.Part;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void theUsualPortsUnlessToldOtherwise() {
        Options options = Options.read(List.of(), Map.of());

        assertThat(options.port(Part.ENROLMENT)).isEqualTo(8081);
        assertThat(options.port(Part.COVERAGE)).isEqualTo(8082);
        assertThat(options.port(Part.NOTIFICATION)).isEqualTo(8083);
        assertThat(options.empty()).isFalse();
        assertThat(options.fresh()).isFalse();
    }

    @Test
    void theCommandLineWinsOverTheEnvironment() {
        Map<String, String> environment = Map.of("PAYUNG_COVERAGE_PORT", "9001", "PAYUNG_MAIL_PORT", "9002");

        Options options = Options.read(List.of("--coverage-port", "9003", "--empty", "--fresh"), environment);

        assertThat(options.port(Part.COVERAGE)).isEqualTo(9003);
        assertThat(options.port(Part.MAIL)).isEqualTo(9002);
        assertThat(options.empty()).isTrue();
        assertThat(options.fresh()).isTrue();
    }

    @Test
    void aWordItDoesNotKnowIsNamed() {
        assertThatThrownBy(() -> Options.read(List.of("--fresch"), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--fresch")
                .hasMessageContaining("--help");
    }

    @Test
    void aPortThatIsNoneIsNamed() {
        assertThatThrownBy(() -> Options.read(List.of("--kafka-port"), Map.of()))
                .hasMessageContaining("--kafka-port needs a number from 1 to 65535");
        assertThatThrownBy(() -> Options.read(List.of(), Map.of("PAYUNG_KAFKA_PORT", "70000")))
                .hasMessageContaining("PAYUNG_KAFKA_PORT");
        assertThatThrownBy(() -> Options.read(List.of("--kafka-port", "8081"), Map.of()))
                .hasMessageContaining("share a port");
    }
}
