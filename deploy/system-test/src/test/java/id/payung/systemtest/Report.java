package id.payung.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/// What was done to the system and how it stood it: `target/run-*/faults.md`, from which `docs/faults.md` is
/// written. Each test adds its row, also when it fails.
public final class Report {

    private static final Path FILE = Machine.own().resolve("faults.md");

    private static final List<String> HEAD =
            List.of("| fault | what was done | events | kills | seed | verdict |", "|---|---|--:|--:|--:|---|");

    private static final ConcurrentSkipListMap<String, String> ROWS = new ConcurrentSkipListMap<>();

    private Report() {}

    /// A row that is still being written; it says "failed" until [Row#held(long)].
    ///
    /// @param fault such as `F6`
    /// @param seed 0 where nothing was left to chance
    public static Row row(String fault, String done, long seed) {
        return new Row(fault, done, seed);
    }

    /// One fault.
    public static final class Row implements AutoCloseable {

        private final String fault;
        private final String done;
        private final long seed;
        private long events;
        private int kills;
        private String verdict = "failed";

        private Row(String fault, String done, long seed) {
            this.fault = fault;
            this.done = done;
            this.seed = seed;
        }

        /// One more process was killed or frozen, or has crashed.
        public void killed() {
            kills++;
        }

        /// The books balanced, or whatever else had to be so.
        ///
        /// @param happened events that were recorded meanwhile
        public void held(long happened) {
            held(happened, "held");
        }

        /// @param how in a few words, such as `held; free again after 5 s`
        public void held(long happened, String how) {
            events = happened;
            verdict = how;
        }

        @Override
        public void close() {
            String text = String.format(
                    Locale.ROOT,
                    "| %s | %s | %,d | %d | %s | %s |",
                    fault,
                    done,
                    events,
                    kills,
                    seed == 0 ? "" : Long.toString(seed),
                    verdict);
            System.out.println(text);
            // F2 before F11
            String number = fault.replaceAll("[^0-9]", "");
            ROWS.put("%s%6s %s".formatted(fault.charAt(0), number, done), text);
            write();
        }
    }

    private static synchronized void write() {
        try {
            Files.write(
                    FILE, Stream.concat(HEAD.stream(), ROWS.values().stream()).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE + " cannot be written", broken);
        }
    }
}
