package id.payung.notification.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.payung.intake.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DirectoryContractTest {

    private static final UUID WORKER = UUID.fromString("019ab2c4-5d60-7a11-8e4f-3b2a90c1d001");

    @Test
    void readsTheProducersExample() throws IOException {
        byte[] example = Files.readAllBytes(Path.of("../enrolment-service/contract/worker-directory/example.json"));

        assertThat(EntryReader.called(WORKER, example))
                .isEqualTo(new Entry.Called(WORKER, 1, "SITI AMINAH", "DK-0042"));
    }

    @Test
    void refusesAnEntryUnderTheKeyOfSomebodyElse() {
        byte[] entry = "{\"worker\":\"%s\",\"version\":1,\"name\":\"SITI AMINAH\"}"
                .formatted(WORKER)
                .getBytes(UTF_8);

        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> EntryReader.called(UUID.randomUUID(), entry));
    }

    @Test
    void printsNoName() {
        assertThat(new Entry.Called(WORKER, 1, "SITI AMINAH", "DK-0042").toString())
                .doesNotContain("SITI", "DK-0042");
    }
}
