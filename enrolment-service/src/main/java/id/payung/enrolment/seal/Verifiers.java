package id.payung.enrolment.seal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The thread that verifies what was asked for, here or of a replica that died half way.
@Component
class Verifiers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Verifiers.class);

    /// Longer than a step of the largest slices takes.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Verifications verifications;
    private final VerifySeals seals;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread(this::run);

    Verifiers(Verifications verifications, VerifySeals seals) {
        this.verifications = verifications;
        this.seals = seals;
    }

    /// Somebody asked for a verification: look now.
    void wake() {
        asked.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("verifier").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                verifications.claim(LEASE).ifPresent(this::verify);
                asked.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("verification interrupted; it goes on behind the checked slices: {}", e.toString());
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void verify(Verifications.Claim claim) {
        var from = claim.checked();
        while (running) {
            switch (seals.after(from, claim.until(), claim.noted())) {
                case Step.Onward(var to) -> {
                    if (!verifications.advance(claim.id(), from.slice(), to, LEASE)) {
                        return;
                    }
                    from = to;
                }
                case Step.Intact(var end) -> {
                    verifications.end(claim.id(), end, null);
                    LOG.info(
                            "ledger intact verification={} slices={} events={}", claim.id(), end.slice(), end.events());
                    return;
                }
                case Step.Broken broken -> {
                    verifications.end(claim.id(), broken.whole(), broken);
                    LOG.error(
                            "ledger broken verification={} slice={} fault={}",
                            claim.id(),
                            broken.slice(),
                            broken.fault());
                    return;
                }
            }
        }
    }
}
