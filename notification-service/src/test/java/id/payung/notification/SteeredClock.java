package id.payung.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that a test sets.
public final class SteeredClock extends Clock {

    private volatile Instant now;

    public SteeredClock(String start) {
        now = Instant.parse(start);
    }

    public void set(String moment) {
        now = Instant.parse(moment);
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zones are the regions' business");
    }
}
