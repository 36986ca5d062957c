package id.payung.coverage.live;

import id.payung.coverage.indicator.AskedDays;
import id.payung.coverage.live.Channel.Topic;
import id.payung.coverage.projection.Cells;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.coverage.snapshot.Snapshots;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponseException;

/// Looks every few milliseconds whether the database holds other figures, while anybody listens, and sends those
/// that
/// changed.
///
/// The database is what all replicas share: each looks for itself and serves its own listeners, whichever replica
/// applied the event.
@Component
class LiveFigures implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFigures.class);

    private final Map<Topic, Channel> channels = new ConcurrentHashMap<>();
    private final ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();
    private final WriteFrames writeFrames;
    private final Snapshots snapshots;
    private final Cells cells;
    private final Regions regions;
    private final AskedDays askedDays;
    private final LiveSettings settings;
    private final LiveMetrics metrics;
    private Seen seen = new Seen("", LocalDate.EPOCH, Map.of());

    LiveFigures(
            WriteFrames writeFrames,
            Snapshots snapshots,
            Cells cells,
            Regions regions,
            AskedDays askedDays,
            LiveSettings settings,
            LiveMetrics metrics) {
        this.writeFrames = writeFrames;
        this.snapshots = snapshots;
        this.cells = cells;
        this.regions = regions;
        this.askedDays = askedDays;
        this.settings = settings;
        this.metrics = metrics;
    }

    /// What the figures were worked out from.
    private record Seen(String version, LocalDate day, Map<String, Long> changes) {

        /// Of the version what is not positions: another one changes every region.
        private String rest() {
            return version.substring(version.indexOf('/') + 1);
        }

        /// Null when every region may have changed.
        private @Nullable List<String> changedSince(Seen before) {
            if (!day.equals(before.day) || !rest().equals(before.rest())) {
                return null;
            }
            return changes.entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(before.changes.get(entry.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /// Lets somebody listen from now on; the first figures are sent at once, unless they have been seen.
    void join(Topic topic, Listener listener) {
        Channel channel = channels.compute(topic, (_, old) -> {
            Channel joined = old == null ? new Channel(topic) : old;
            joined.join(listener);
            return joined;
        });
        listener.begin(first(channel), System.nanoTime());
    }

    private Frame first(Channel channel) {
        Frame figures = channel.figures();
        if (figures != null) {
            return figures;
        }
        synchronized (channel) {
            figures = channel.figures();
            if (figures == null) {
                figures = writeFrames.figures(channel.topic());
                channel.show(figures);
                channel.touch();
            }
            return figures;
        }
    }

    private void look() {
        channels.values().removeIf(Channel::isEmpty);
        metrics.listen(listeners());
        if (channels.isEmpty()) {
            return;
        }
        try {
            touchWhatChanged();
            Frame beat = writeFrames.beat();
            for (Channel channel : channels.values()) {
                send(channel, beat);
            }
        } catch (DataAccessException | TransactionException | ErrorResponseException away) {
            log.info("The figures cannot be looked at now: {}", away.getMessage());
        }
    }

    private void touchWhatChanged() {
        LocalDate day = askedDays.today();
        String version = snapshots.version();
        if (version.equals(seen.version()) && day.equals(seen.day())) {
            return;
        }
        Seen now = new Seen(version, day, new HashMap<>(cells.changes()));
        List<String> changed = now.changedSince(seen);
        seen = now;
        Collection<Region> changedRegions =
                changed == null ? List.of() : changed.stream().map(regions::get).toList();
        for (Channel channel : channels.values()) {
            Region region = channel.topic().region();
            if (changed == null || changedRegions.stream().anyMatch(region::contains)) {
                channel.touch();
            }
        }
    }

    private void send(Channel channel, Frame beat) {
        if (channel.isDue(System.nanoTime(), settings)) {
            channel.begin(System.nanoTime());
            try {
                channel.show(writeFrames.figures(channel.topic()));
            } catch (DataAccessException | TransactionException | ErrorResponseException away) {
                channel.touch();
                throw away;
            }
        }
        if (channel.figures() != null) {
            metrics.left(channel.offer(beat, System.nanoTime()));
        }
    }

    int listeners() {
        return channels.values().stream().mapToInt(Channel::size).sum();
    }

    @Override
    public void start() {
        thread.setThreadNamePrefix("live-");
        thread.setDaemon(true);
        thread.initialize();
        var _ = thread.scheduleWithFixedDelay(this::look, settings.look());
    }

    /// Before the web server, which waits for open exchanges.
    @Override
    public void stop() {
        thread.shutdown();
        channels.values().forEach(Channel::close);
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
