package id.payung.enrolment.seal;

import id.payung.enrolment.background.Background;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The thread that verifies what was asked for, here or of a replica that died half way.
@Component
class Verifiers extends Background {

    private static final Logger LOG = LoggerFactory.getLogger(Verifiers.class);

    /// Longer than a step of the largest slices takes.
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Verifications verifications;
    private final VerifySeals seals;
    private final Duration look;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean broken;

    /// How verifications are watched for.
    ///
    /// @param look pause between two looks for what others were asked, and after a failure; 10 ms to 1 h
    @ConfigurationProperties("payung.seal")
    record Pause(@DefaultValue("5s") Duration look) {

        Pause {
            if (look.toMillis() < 10 || look.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("payung.seal.look is between 10ms and 1h");
            }
        }
    }

    Verifiers(Verifications verifications, VerifySeals seals, MeterRegistry registry, Pause pause) {
        super("verifier", 1);
        this.verifications = verifications;
        this.seals = seals;
        this.look = pause.look();
        Gauge.builder("payung.seal.broken", this, now -> now.broken ? 1 : 0)
                .description("1 when the last verification that ended found a broken slice of the ledger")
                .register(registry);
    }

    /// Somebody asked for a verification: look now.
    void wake() {
        asked.release();
    }

    @Override
    protected void work() throws InterruptedException {
        while (isRunning()) {
            if (lookOnce()) {
                asked.tryAcquire(look.toNanos(), TimeUnit.NANOSECONDS);
            } else {
                stopped(look);
            }
        }
    }

    /// @return whether it ended without a failure
    private boolean lookOnce() {
        try {
            asked.drainPermits();
            verifications.claim(LEASE).ifPresent(this::verify);
            broken = verifications.lastFoundBroken();
            return true;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("verification interrupted; it goes on behind the checked slices: {}", e.toString());
        } catch (RuntimeException e) {
            LOG.error("verification failed in a way nobody thought of; it is tried again once its lease ends", e);
        }
        return false;
    }

    private void verify(Verifications.Claim claim) {
        var from = claim.checked();
        while (isRunning()) {
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
