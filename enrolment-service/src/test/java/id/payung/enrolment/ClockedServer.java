package id.payung.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/// One server for all tests of this JVM that need a day of their own. They run one after the other, each with OPDs
/// of its own, and leave nobody behind whom a later day would move: a run of the lapse clock moves everybody.
public final class ClockedServer {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-20T03:00:00Z"));
    private static final Supplier<Server> SHARED = SingletonSupplier.of(() -> Server.at(clock()));

    private ClockedServer() {}

    public static Server shared() {
        return SHARED.get();
    }

    /// For a server of a test's own.
    public static Clock clock() {
        return new Settable(JAKARTA);
    }

    /// Noon of a day in Jakarta.
    public static void on(LocalDate day) {
        NOW.set(day.atTime(LocalTime.NOON).atZone(JAKARTA).toInstant());
    }

    public static void at(Instant now) {
        NOW.set(now);
    }

    private static final class Settable extends Clock {

        private final ZoneId zone;

        Settable(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Settable(other);
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(NOW.get());
        }
    }
}
