package id.payung.coverage.snapshot;

import id.payung.coverage.projection.Cells;
import id.payung.intake.Intakes;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Says which version of all figures the database holds: another one once an event was applied, a figure entered, or
/// a rebuild shown. Whoever asks gets one that was read after he asked; of those who ask at the same time one looks
/// for all, so that the database is asked as often as it can answer and no more, however many readers there are.
@Component
class Versions {

    private static final String READ = "SELECT concat((" + Intakes.MARK + """
            ), ' / ', (SELECT generation FROM live_generation), ' ', (SELECT changes FROM told_change))
            """;

    private final JdbcTemplate jdbc;
    private final ReentrantLock looking = new ReentrantLock();
    private long lastLook = Long.MIN_VALUE;
    private String last = "";

    Versions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// A version read after the call began.
    String now() {
        long asked = System.nanoTime();
        looking.lock();
        try {
            if (last.isEmpty() || lastLook - asked < 0) {
                long look = System.nanoTime();
                last = read();
                lastLook = look;
            }
            return last;
        } finally {
            looking.unlock();
        }
    }

    /// The version that the caller's transaction sees.
    String read() {
        return Objects.requireNonNull(jdbc.queryForObject(READ, String.class, Cells.TOPIC, Cells.TOPIC));
    }
}
