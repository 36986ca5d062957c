package id.payung.systemtest;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarsTest {

    @Test
    void saysWhatMakesAJarThatIsNotThere(@TempDir Path root) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Jars.unwrapped(root, "coverage-service"))
                .withMessage(
                        "There is no jar in %s/coverage-service/target: mvn package -pl deploy/system-test -am makes it",
                        root);
    }
}
