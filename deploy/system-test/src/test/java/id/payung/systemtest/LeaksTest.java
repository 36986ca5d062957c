package id.payung.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LeaksTest {

    private static final String NIK = "3673014101900001";

    private final Leaks leaks = new Leaks(NIK::equals);

    @Test
    void findsANikWhereverItStands() {
        leaks.noNik("a log", "nik=" + NIK + ",");
        leaks.noNik("a longer number", "9" + NIK + "9");
        leaks.noNik("bytes", "\\x33363733303134313031393030303031");

        assertThat(leaks.found()).containsExactly("a NIK in a log", "a NIK in a longer number", "a NIK in bytes");
    }

    @Test
    void findsAName() {
        leaks.noPerson("a log", "hello " + new Crowd(new Random(1)).name());
        leaks.noPerson("bytes", "\\x00014b656e6172696162");

        assertThat(leaks.found()).containsExactly("a name in a log", "a name in bytes");
    }

    @Test
    void takesOtherNumbersForWhatTheyAre() {
        leaks.noPerson("an answer", "{\"nik\":\"************0001\",\"id\":1234567890123456}");

        assertThat(leaks.found()).isEmpty();
        assertThat(leaks.searched()).isPositive();
    }
}
