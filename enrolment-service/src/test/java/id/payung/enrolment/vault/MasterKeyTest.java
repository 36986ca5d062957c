package id.payung.enrolment.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "secret", "AAAA", "!!!not base64!!!"})
    void saysWhatToDoWhenItIsNotAKey(String text) {
        assertThatThrownBy(() -> new MasterKey(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageContaining("PAYUNG_MASTER_KEY");
    }

    @Test
    void repeatsNothingOfAWrongKey() {
        assertThatThrownBy(() -> new MasterKey("hunter2-hunter2-hunter2-hunter2-"))
                .hasNoCause()
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void showsNothingOfTheKey() {
        assertThat(new MasterKey(KEY)).hasToString("MasterKey[…]");
    }
}
