package id.payung.coverage.live;

import id.payung.coverage.region.Region;
import java.time.Duration;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The figures of one region for one kind of reader, worked out once for all who listen.
final class Channel {

    /// What a channel is about.
    ///
    /// @param isPublic false for those who may see every number
    record Topic(Region region, boolean isPublic) {}

    /// How many listeners left, and why.
    record Left(int slow, int others) {}

    private static final Left NOBODY = new Left(0, 0);
    private static final long WHILE = Duration.ofMillis(50).toNanos();

    /// So much longer than the sending itself is the pause after it.
    private static final int REST = 3;

    private final Topic topic;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean isDue;
    private volatile @Nullable Frame figures;
    private @Nullable Frame offered;
    private long workedOut;
    private long toSend;
    private long lastOffer;

    Channel(Topic topic) {
        this.topic = topic;
    }

    Topic topic() {
        return topic;
    }

    /// The region, or what lies in it, has changed.
    void touch() {
        isDue = true;
    }

    /// True when it has to be worked out, which it has to at most once in the pause; the more listeners there are to
    /// tell, the longer that is.
    boolean isDue(long now, LiveSettings settings) {
        return isDue && now - workedOut >= Math.max(settings.pause().toNanos(), REST * toSend);
    }

    /// How long it took to work it out and tell everybody.
    void took(long time) {
        toSend = time;
    }

    /// Forgets that it is due before it is worked out: what changes meanwhile makes it due again. The figures that the
    /// first listener begins with are no news, and no pause begins with them.
    void begin(long now) {
        isDue = false;
        if (offered != null) {
            workedOut = now;
        }
    }

    void show(Frame worked) {
        Frame shown = figures;
        if (shown == null || !shown.id().equals(worked.id())) {
            figures = worked;
        }
    }

    @Nullable
    Frame figures() {
        return figures;
    }

    void join(Listener listener) {
        listeners.add(listener);
    }

    /// Offers what is newest to everybody; who left or has to leave is listening no longer. Where nothing is new,
    /// once in a while is enough.
    Left offer(Frame beat, long now) {
        Frame newest = Objects.requireNonNull(figures);
        if (newest == offered && now - lastOffer < WHILE) {
            return NOBODY;
        }
        offered = newest;
        lastOffer = now;
        int dropped = 0;
        int left = 0;
        for (Iterator<Listener> all = listeners.iterator(); all.hasNext(); ) {
            Listener listener = all.next();
            Listener.State state = listener.offer(newest, beat, now);
            if (state != Listener.State.LISTENING) {
                listener.close();
                all.remove();
                left++;
                dropped += state == Listener.State.SLOW ? 1 : 0;
            }
        }
        return new Left(dropped, left - dropped);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    int size() {
        return listeners.size();
    }

    void close() {
        listeners.forEach(Listener::close);
    }
}
