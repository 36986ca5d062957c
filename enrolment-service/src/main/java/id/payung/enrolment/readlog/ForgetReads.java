package id.payung.enrolment.readlog;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Lets go of reads that were kept long enough. Two replicas at it do no harm.
@Component
class ForgetReads implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetReads.class);

    private final ReadLog log;
    private final ReadLogProperties properties;
    private CountDownLatch stop = new CountDownLatch(0);
    private Thread thread = new Thread(this::run);

    ForgetReads(ReadLog log, ReadLogProperties properties) {
        this.log = log;
        this.properties = properties;
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("forget-reads").start(this::run);
    }

    @Override
    public void stop() {
        stop.countDown();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }

    private void run() {
        try {
            while (!stop.await(properties.look().toMillis(), TimeUnit.MILLISECONDS)) {
                forget();
            }
        } catch (InterruptedException _) {
            LOG.info("forgetting of reads was interrupted");
        }
    }

    private void forget() {
        try {
            while (isRunning() && log.forget(properties.keep()) > 0) {
                LOG.debug("old reads forgotten");
            }
        } catch (DataAccessException e) {
            LOG.warn("old reads are kept until the next look: {}", e.toString());
        }
    }
}
