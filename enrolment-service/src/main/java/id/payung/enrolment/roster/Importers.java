package id.payung.enrolment.roster;

import id.payung.enrolment.background.Background;
import id.payung.enrolment.roster.ImportRoster.TakenOver;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The threads that work through received files, their own and those of a replica that died.
@Component
class Importers extends Background {

    private static final Logger LOG = LoggerFactory.getLogger(Importers.class);

    private final Imports imports;
    private final ImportRoster work;
    private final RosterProperties properties;
    private final Semaphore received = new Semaphore(0);

    Importers(Imports imports, ImportRoster work, RosterProperties properties) {
        super("importer", properties.atOnce());
        this.imports = imports;
        this.work = work;
        this.properties = properties;
    }

    /// Somebody sent a file: look now.
    void wake() {
        received.release();
    }

    @Override
    protected void work() throws InterruptedException {
        while (isRunning()) {
            if (!workOnce()) {
                received.tryAcquire(properties.look().toMillis(), TimeUnit.MILLISECONDS);
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
