package id.payung.coverage.rebuild;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks for a run that nobody works on, and works on it. A run that an outage cut off is left to whoever looks
/// next, once the lease is over.
@Component
class RunsInTurn implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RunsInTurn.class);

    private final Runs runs;
    private final PerformRun performRun;
    private final RebuildSettings settings;
    private final ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();

    RunsInTurn(Runs runs, PerformRun performRun, RebuildSettings settings) {
        this.runs = runs;
        this.performRun = performRun;
        this.settings = settings;
    }

    @Override
    public void start() {
        thread.setThreadNamePrefix("rebuild-");
        thread.setDaemon(true);
        thread.initialize();
        var _ = thread.scheduleWithFixedDelay(this::look, settings.look());
    }

    /// Looks at once instead of a little later.
    void lookNow() {
        thread.execute(this::look);
    }

    private void look() {
        try {
            runs.take(settings.lease()).ifPresent(this::work);
        } catch (DataAccessException | TransactionException | KafkaException away) {
            log.info("No run can be worked on now: {}", away.getMessage());
        } catch (LostRun lost) {
            log.info("{}", lost.getMessage());
        }
    }

    private void work(Runs.Held held) {
        log.atInfo()
                .addKeyValue("run", held.id())
                .addKeyValue("purpose", held.purpose())
                .log("A run begins");
        try {
            performRun.perform(held);
            log.atInfo().addKeyValue("run", held.id()).log("A run ended");
        } catch (IllegalStateException impossible) {
            log.atWarn().addKeyValue("run", held.id()).log("A run failed: {}", impossible.getMessage());
            runs.end(held, null, impossible.getMessage());
        }
    }

    @Override
    public void stop() {
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
