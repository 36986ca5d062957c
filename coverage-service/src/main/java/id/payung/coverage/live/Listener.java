package id.payung.coverage.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One who listens. Nothing is queued: while the network is busy with one message, the newest of those that come next
/// is all that is remembered, and whoever takes too long over one is dropped.
final class Listener implements WriteListener {

    /// What became of an offer.
    enum State {
        LISTENING,
        /// It took too long over a message.
        SLOW,
        /// It has been served long enough and shall connect again.
        OLD,
        GONE
    }

    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final LiveSettings settings;
    private final long since;
    private final AtomicBoolean gone = new AtomicBoolean();
    private @Nullable Frame next;
    private String lastId;
    private long lastSent;
    private long stuckSince;
    private long latest;
    private boolean isOpen;
    private boolean isStuck;
    private boolean toFlush;

    /// @param lastId what it has seen before; empty if nothing
    Listener(AsyncContext exchange, ServletOutputStream out, LiveSettings settings, String lastId, long now) {
        this.exchange = exchange;
        this.out = out;
        this.settings = settings;
        this.lastId = lastId;
        since = now;
        lastSent = now;
        latest = now;
        next = Frame.HELLO;
    }

    /// Offers the newest figures and a beat; it takes what is due.
    synchronized State offer(Frame figures, Frame beat, long now) {
        if (gone.get()) {
            return State.GONE;
        }
        if (now - since > settings.longest().toNanos()) {
            return State.OLD;
        }
        if (!figures.id().equals(lastId)) {
            next = figures;
            lastId = figures.id();
        } else if (next == null && now - lastSent >= settings.beat().toNanos()) {
            next = beat;
        }
        drain(now);
        return isTooSlow(now) ? State.SLOW : State.LISTENING;
    }

    /// The first figures, before any offer.
    synchronized void begin(Frame figures, long now) {
        if (!figures.id().equals(lastId)) {
            next = Frame.HELLO.and(figures);
            lastId = figures.id();
        }
        drain(now);
    }

    private boolean isTooSlow(long now) {
        return isStuck && now - stuckSince > settings.patience().toNanos();
    }

    private void drain(long now) {
        latest = now;
        if (!isOpen || gone.get()) {
            return;
        }
        try {
            while ((next != null || toFlush) && out.isReady()) {
                Frame frame = next;
                if (toFlush || frame == null) {
                    toFlush = false;
                    out.flush();
                } else {
                    next = null;
                    toFlush = true;
                    lastSent = now;
                    out.write(frame.bytes());
                }
            }
            boolean wasStuck = isStuck;
            isStuck = next != null || toFlush;
            if (isStuck && !wasStuck) {
                stuckSince = now;
            }
        } catch (IOException | IllegalStateException broken) {
            close();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        isOpen = true;
        drain(latest);
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    /// Ends the exchange; once.
    void close() {
        if (gone.compareAndSet(false, true)) {
            exchange.complete();
        }
    }

    /// The exchange has ended by itself.
    void ended() {
        gone.set(true);
    }
}
