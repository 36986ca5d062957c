package id.payung.systemtest.attack;

import static org.assertj.core.api.Assertions.assertThat;

import id.payung.systemtest.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Files that were made to hurt, at every address that takes a file.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesIT {

    private static final Path HOSTILE = Machine.root().resolve("enrolment-service/src/test/resources/rosters/hostile");

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration SHORTLY = Duration.ofSeconds(5);
    private static final int MEGABYTE = 1024 * 1024;

    /// What a service may grow by that has a heap of 256 MB and reads files one piece at a time.
    private static final long MEGABYTES = 200;

    private static final long LARGE = 201L * MEGABYTE;

    /// The connection was closed, or not read from any more, while the file was still on its way.
    private static final int CUT_OFF = 0;

    private final City city = City.shared();

    @Test
    void noFileMakesAServiceStumbleWhoeverTakesIt() throws IOException {
        Servant servant = Servant.at(city.service('E').getPort());
        long before = servant.megabytes();
        List<String> broken = new ArrayList<>();
        for (URI address : takers().toList()) {
            for (Path file : hostile()) {
                byte[] bytes = Files.readAllBytes(file);
                for (String type : List.of("text/csv", "application/octet-stream")) {
                    long begin = System.nanoTime();
                    Hand.Reply reply = city.hand(Who.ADMIN).send("POST", address, type, bytes);
                    if (!List.of(413, 415, 422, 400).contains(reply.status())
                            || Duration.ofNanos(System.nanoTime() - begin).compareTo(SOON) > 0) {
                        broken.add(address.getPath() + " " + type + " " + file.getFileName() + ": " + reply);
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(servant.megabytes() - before).isLessThan(MEGABYTES);
    }

    private static List<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.list(HOSTILE)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(15);
            return all;
        }
    }

    @Test
    void aFileWithoutAnEndIsCutOffAtTheLimit() {
        List<Integer> answers = takers().map(this::send).toList();

        assertThat(answers).as("nobody takes it").isSubsetOf(400, 413, CUT_OFF);
    }

    private int send(URI address) {
        try {
            return city.hand(Who.ADMIN)
                    .send(
                            address,
                            request -> request.POST(BodyPublishers.ofInputStream(() -> new Rows(LARGE)))
                                    .header("Content-Type", "text/csv")
                                    .timeout(SHORTLY))
                    .status();
        } catch (UncheckedIOException cut) {
            return CUT_OFF;
        }
    }

    private Stream<URI> takers() {
        return Stream.concat(
                Stream.of("imports", "checks", "reconciliations")
                        .map(what -> city.service('E').resolve(city.office().path("/" + what))),
                Stream.of(city.service('C').resolve("/api/v1/figures/uploads")));
    }

    /// A roster of one row again and again.
    private static final class Rows extends InputStream {

        private static final byte[] HEADER =
                "nik,nama,tanggal_lahir,jenis_kelamin,nomor_pegawai\n".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] ROW = "3374010101900001,SITI,01-01-1990,P,\n".getBytes(StandardCharsets.US_ASCII);

        private long said;
        private long left;

        Rows(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("It is read in pieces");
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int given = (int) Math.min(most, left);
            for (int at = 0; at < given; at++, said++) {
                into[from + at] =
                        said < HEADER.length ? HEADER[(int) said] : ROW[(int) ((said - HEADER.length) % ROW.length)];
            }
            left -= given;
            return given == 0 && most > 0 ? -1 : given;
        }
    }
}
