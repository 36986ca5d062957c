package id.payung.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

    @TempDir
    private Path folder;

    @Test
    void aMachineWithoutABrowserIsToldInOneLineWhatToInstall() {
        Programs none = new Programs(Map.of("PATH", folder.toString()));

        assertThatThrownBy(none::browser)
                .hasMessageContaining("apt-get install chromium")
                .hasMessageContaining(Programs.NAMED)
                .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
    }

    @Test
    void aBrowserOfAnyUsualNameIsFound() throws IOException {
        Path chrome = program("google-chrome", "exit 0");

        assertThat(new Programs(Map.of("PATH", "/nowhere:" + folder)).browser()).isEqualTo(chrome);
    }

    @Test
    void aBrowserThatIsNamedIsTakenAndNoOther() throws IOException {
        Path own = program("own", "exit 0");
        program("chromium", "exit 0");

        assertThat(new Programs(Map.of("PATH", folder.toString(), Programs.NAMED, own.toString())).browser())
                .isEqualTo(own);
        assertThatThrownBy(() ->
                        new Programs(Map.of("PATH", folder.toString(), Programs.NAMED, folder + "/nothing")).browser())
                .hasMessageContaining(folder + "/nothing");
    }

    @Test
    void nodeIsTakenWhenItIsNewEnough() throws IOException {
        Programs here = new Programs(Map.of("PATH", folder.toString()));

        assertThat(here.node()).isEmpty();
        program("node", "echo v18.20.4");
        assertThat(here.node()).isEmpty();
        Path node = program("node", "echo v20.20.2");
        assertThat(here.node()).contains(node);
    }

    private Path program(String name, String body) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
