package id.payung.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Takes letters from the outbox, per channel as many as may be under way at once, and has each carried on a thread of
/// its own, so that one that hangs delays no other. An attempt that outlasts the deadline is broken off, well before
/// its lease ends. If the courier stops between sending and noting it, the lease runs out and the letter is sent again
/// under the same id.
@Component
class Courier implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Outbox outbox;
    private final Notes notes;
    private final DeliverySettings settings;
    private final Clock clock;
    private final List<Lane> lanes;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
            .name("courier-", 0)
            .uncaughtExceptionHandler(Courier::failed)
            .factory());

    Courier(Outbox outbox, Notes notes, List<Channel> channels, DeliverySettings settings, Clock clock) {
        this.outbox = outbox;
        this.notes = notes;
        this.settings = settings;
        this.clock = clock;
        this.lanes = channels.stream()
                .map(channel -> new Lane(channel, new Semaphore(settings.atOnce())))
                .toList();
    }

    /// One round. Only one thread walks rounds, so what is free stays free until it is taken here.
    void round() {
        for (Lane lane : lanes) {
            int limit = lane.free().availablePermits();
            if (limit > 0) {
                outbox.claim(lane.channel().way(), clock.instant(), limit).forEach(claimed -> start(lane, claimed));
            }
        }
    }

    private void start(Lane lane, Claimed claimed) {
        lane.free().acquireUninterruptibly();
        Future<Answer> attempt = threads.submit(() -> {
            try {
                return lane.channel().carry(claimed);
            } finally {
                lane.free().release();
            }
        });
        threads.execute(() -> await(lane.channel(), claimed, attempt));
    }

    private void await(Channel channel, Claimed claimed, Future<Answer> attempt) {
        Instant begin = clock.instant();
        Answer answer = answer(attempt);
        Instant now = clock.instant();
        notes.note(channel.way(), claimed, answer, now, Duration.between(begin, now));
    }

    /// Breaking off closes the socket that the attempt waits for: that is what an interrupt does to a virtual thread.
    private Answer answer(Future<Answer> attempt) {
        try {
            return attempt.get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            attempt.cancel(true);
            return new Answer.PutOff(
                    "broken off: no end within " + settings.deadline().toMillis() + " ms");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The courier was interrupted");
        } catch (ExecutionException failure) {
            throw new IllegalStateException("An attempt ended without an answer", failure.getCause());
        }
    }

    private static void failed(Thread thread, Throwable failure) {
        LOG.atError()
                .setCause(failure)
                .addKeyValue("thread", thread.getName())
                .log("A letter could not be dealt with; it comes again when its lease is over");
    }

    /// Lets those under way come to their end: the deadline bounds it.
    @Override
    public void destroy() {
        threads.close();
    }

    /// A channel and how much of it is free.
    private record Lane(Channel channel, Semaphore free) {}
}
