package id.payung.coverage.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The message of those for whom nothing has changed, made once a second and not at each look. For one thread.
@Component
class Beats {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final WriteFrames writeFrames;
    private @Nullable Frame beat;
    private long made;

    Beats(WriteFrames writeFrames) {
        this.writeFrames = writeFrames;
    }

    Frame now() {
        Frame kept = beat;
        if (kept == null || System.nanoTime() - made > FRESH) {
            kept = writeFrames.beat();
            beat = kept;
            made = System.nanoTime();
        }
        return kept;
    }
}
