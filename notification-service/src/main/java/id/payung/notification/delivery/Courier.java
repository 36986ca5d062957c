package id.payung.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Takes letters from the outbox, as many as may be under way at once, and sends each on a thread of its own, so that
/// one that hangs delays no other. If it stops between sending and noting it, the lease runs out and the letter is
/// sent again under the same Message-ID.
@Component
class Courier implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Outbox outbox;
    private final Letter.Writer writer;
    private final Post post;
    private final DeliverySettings settings;
    private final DeliveryMetrics metrics;
    private final Clock clock;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual()
            .name("courier-", 0)
            .uncaughtExceptionHandler(Courier::failed)
            .factory());

    Courier(
            Outbox outbox,
            Letter.Writer writer,
            Post post,
            DeliverySettings settings,
            DeliveryMetrics metrics,
            Clock clock) {
        this.outbox = outbox;
        this.writer = writer;
        this.post = post;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
        this.free = new Semaphore(settings.atOnce());
    }

    /// One round. Only one thread walks rounds, so what is free stays free until it is taken here.
    void round() {
        int limit = free.availablePermits();
        if (limit == 0) {
            return;
        }
        for (Claimed claimed : outbox.claim(clock.instant(), limit)) {
            free.acquireUninterruptibly();
            threads.execute(() -> {
                try {
                    deliver(claimed);
                } finally {
                    free.release();
                }
            });
        }
    }

    private static void failed(Thread thread, Throwable failure) {
        LOG.atError()
                .setCause(failure)
                .addKeyValue("thread", thread.getName())
                .log("A letter could not be dealt with; it comes again when its lease is over");
    }

    void deliver(Claimed claimed) {
        Optional<Letter> letter = writer.write(claimed.alert(), claimed.kind());
        if (letter.isEmpty()) {
            outbox.withdraw(claimed);
            return;
        }
        Answer answer = post.send(claimed, letter.get());
        Instant now = clock.instant();
        switch (answer) {
            case Answer.Sent _ -> outbox.sent(claimed, answer, now);
            case Answer.PutOff _
            when claimed.attempt() < settings.attempts() ->
                outbox.putOff(claimed, answer, now, settings.pauseAfter(claimed.attempt()));
            case Answer.PutOff _, Answer.Refused _ -> outbox.setAside(claimed, answer, now);
        }
        metrics.count(answer);
    }

    /// Lets those under way come to their end: the timeouts of the mail server bound it.
    @Override
    public void destroy() {
        threads.close();
    }
}
