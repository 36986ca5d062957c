package id.payung.enrolment.roster;

import id.payung.enrolment.roster.ImportRoster.TakenOver;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The threads that work through received files, their own and those of a replica that died.
@Component
class Importers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Importers.class);

    private final Imports imports;
    private final ImportRoster work;
    private final RosterProperties properties;
    private final Semaphore received = new Semaphore(0);
    private volatile boolean running;
    private List<Thread> threads = List.of();

    Importers(Imports imports, ImportRoster work, RosterProperties properties) {
        this.imports = imports;
        this.work = work;
        this.properties = properties;
    }

    /// Somebody sent a file: look now.
    void wake() {
        received.release();
    }

    @Override
    public void start() {
        running = true;
        threads = IntStream.rangeClosed(1, properties.atOnce())
                .mapToObj(
                        number -> Thread.ofPlatform().name("importer-" + number).start(this::run))
                .toList();
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            for (var thread : threads) {
                thread.join(Duration.ofSeconds(10));
            }
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
                if (!workOnce()) {
                    received.tryAcquire(properties.look().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// @return whether there was something to do
    private boolean workOnce() {
        try {
            var claim = imports.claim(properties.lease());
            if (claim.isEmpty()) {
                return false;
            }
            work.run(claim.get());
            LOG.info("import ended id={} opd={}", claim.get().id(), claim.get().opd());
            return true;
        } catch (DataAccessException | TransactionException | IOException e) {
            LOG.warn("import interrupted; it goes on behind the counted rows once its lease ends: {}", e.toString());
        } catch (TakenOver e) {
            LOG.info("import left to another replica: {}", e.toString());
        } catch (RuntimeException e) {
            LOG.error("import failed in a way nobody thought of; it is tried again once its lease ends", e);
        }
        return false;
    }
}
