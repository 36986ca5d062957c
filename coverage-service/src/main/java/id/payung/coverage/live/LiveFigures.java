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
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponseException;

/// Looks whether the database holds other figures, while anybody listens, and sends those that changed: at once when
/// this process counted something, every few milliseconds otherwise.
///
/// The database is what all replicas share: each looks for itself and serves its own listeners, whichever replica
/// applied the event.
@Component
class LiveFigures implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFigures.class);

    /// However often it rings: so many looks where there would be one.
    private static final int LOOKS_AT_MOST = 5;

    private final Map<Topic, Channel> channels = new ConcurrentHashMap<>();
    private final WriteFrames writeFrames;
    private final Snapshots snapshots;
    private final Cells cells;
    private final Regions regions;
    private final AskedDays askedDays;
    private final LiveSettings settings;
    private final LiveMetrics metrics;
    private final Bell bell;
    private final Beats beats;
    private volatile @Nullable Thread thread;
    private Seen seen = new Seen("", LocalDate.EPOCH, Map.of());

    LiveFigures(
            WriteFrames writeFrames,
            Snapshots snapshots,
            Cells cells,
            Regions regions,
            AskedDays askedDays,
            LiveSettings settings,
            LiveMetrics metrics,
            Bell bell,
            Beats beats) {
        this.writeFrames = writeFrames;
        this.snapshots = snapshots;
        this.cells = cells;
        this.regions = regions;
        this.askedDays = askedDays;
        this.settings = settings;
        this.metrics = metrics;
        this.bell = bell;
        this.beats = beats;
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
            Frame beat = beats.now();
            for (Channel channel : channels.values()) {
                send(channel, beat);
            }
        } catch (DataAccessException | TransactionException | ErrorResponseException away) {
            log.info("The figures cannot be looked at now: {}", away.getMessage());
        } catch (RuntimeException | Error failure) {
            log.error("A look at the figures failed in a way nobody thought of; the next one follows", failure);
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
        long begin = System.nanoTime();
        boolean isDue = channel.isDue(begin, settings);
        if (isDue) {
            channel.begin(begin);
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
        if (isDue) {
            channel.took(System.nanoTime() - begin);
        }
    }

    int listeners() {
        return channels.values().stream().mapToInt(Channel::size).sum();
    }

    private void lookAgainAndAgain() {
        try {
            while (isRunning()) {
                bell.await(settings.look());
                look();
                LockSupport.parkNanos(settings.look().toNanos() / LOOKS_AT_MOST);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        Thread looking = Thread.ofPlatform().name("live").daemon().unstarted(this::lookAgainAndAgain);
        thread = looking;
        looking.start();
    }

    /// Before the web server, which waits for open exchanges.
    @Override
    public void stop() {
        Thread looking = thread;
        thread = null;
        if (looking != null) {
            looking.interrupt();
        }
        channels.values().forEach(Channel::close);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
