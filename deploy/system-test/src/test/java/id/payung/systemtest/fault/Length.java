package id.payung.systemtest.fault;

import java.time.Duration;

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
}
