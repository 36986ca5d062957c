package id.payung.systemtest.fault;

import java.time.Duration;
import java.util.List;

/// How long a fault lasts, or how much is done in it: little in every build, as much as in an outage with `-Pfaults`.
final class Length {

    private static final boolean THOROUGH = Boolean.getBoolean("payung.thorough");

    private Length() {}

    static Duration seconds(int quick, int thorough) {
        return Duration.ofSeconds(THOROUGH ? thorough : quick);
    }

    static long times(long quick, long thorough) {
        return THOROUGH ? thorough : quick;
    }

    /// What takes a minute or more is left out of every build.
    static <T> List<T> onlyThorough(List<T> faults) {
        return THOROUGH ? faults : List.of();
    }
}
