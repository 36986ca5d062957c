package id.payung.benchmark.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdTest {

    @Test
    void namesNobodyTwiceOverSeveralRosters(@TempDir Path folder) throws IOException {
        Crowd crowd = new Crowd();

        List<String> first = Files.readAllLines(crowd.roster(folder.resolve("1.csv"), 30_000));
        List<String> second = Files.readAllLines(crowd.roster(folder.resolve("2.csv"), 30_000));

        assertThat(Stream.concat(first.stream().skip(1), second.stream().skip(1))
                        .map(line -> line.substring(0, 16))
                        .distinct())
                .hasSize(60_000)
                .allMatch(nik -> nik.matches("3673[0-9]{12}") && !nik.endsWith("0000"));
    }
}
