package id.payung.enrolment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.enrolment.seal.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RecordsTest {

    private static final UUID OPD = UUID.fromString("019ab2c4-0a00-7c3e-9d52-6f1b0e7a2001");
    private static final UUID WORKER = UUID.fromString("019ab2c4-5d60-7a11-8e4f-3b2a90c1d001");

    @Test
    void tellsTheDirectoryExactlyTheGoldenExample() throws IOException {
        assertThat(directory("SITI AMINAH", "DK-0042"))
                .isEqualTo(Files.readString(Path.of("contract/worker-directory/example.json"))
                        .strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"O\"NEAL", "C:\\SITI", "SITI\tAMINAH\u0001", "É 李 \uD83D\uDE00", "</script>", ""})
    void quotesWhateverANameHolds(String name) {
        var read = new JsonMapper().readTree(directory(name, name));

        assertThat(read.get("name").asString()).isEqualTo(name);
        assertThat(read.get("staffNumber").asString()).isEqualTo(name);
    }

    private static String directory(String name, String staffNumber) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        var entry = new Entry(
                new Position(1, 742, 9),
                "worker.listed.v1",
                WORKER,
                "{}",
                null,
                null,
                null,
                OffsetDateTime.parse("2026-01-05T02:03:04.123456Z"),
                new Entry.Directory.Named(OPD, 1, name, staffNumber));
        new Records().of(entry, records::add);
        return new String(records.get(1).value(), StandardCharsets.UTF_8);
    }
}
