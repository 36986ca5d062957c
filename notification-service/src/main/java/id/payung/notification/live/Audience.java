package id.payung.notification.live;

import id.payung.notification.standing.Seen;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The pages that are open on this replica, so many and no more. It ends them before the web server waits for requests
/// to end.
@Component
class Audience implements SmartLifecycle {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Feed feed;
    private final LiveSettings settings;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("page-", 0).factory());
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> perClient = new HashMap<>();
    private volatile boolean running;

    Audience(Feed feed, LiveSettings settings, MeterRegistry registry) {
        this.feed = feed;
        this.settings = settings;
        Gauge.builder("payung.notification.live.pages", pages::size)
                .description("Open pages that see what happens to alerts")
                .register(registry);
    }

    /// Opens a page.
    ///
    /// @param from where the page has read up to; empty for from now on
    /// @param greeting the name of the first event
    /// @param longest so long as the page's token is good
    /// @return empty when there are as many as there may be
    Optional<SseEmitter> open(String client, Seen seen, Optional<Mark> from, String greeting, Duration longest) {
        if (!take(client)) {
            return Optional.empty();
        }
        boolean opened = false;
        try {
            Duration length = longest.compareTo(settings.longest()) < 0 ? longest : settings.longest();
            SseEmitter line = new SseEmitter(length.plus(GRACE).toMillis());
            Mark now = feed.wake();
            Page page = new Page(feed, seen, line, settings.heartbeat(), length, from.orElse(now));
            line.onError(_ -> page.close());
            line.onTimeout(page::close);
            page.greet(greeting);
            pages.add(page);
            threads.execute(() -> run(page, client));
            opened = true;
            return Optional.of(line);
        } finally {
            if (!opened) {
                give(client);
            }
        }
    }

    private void run(Page page, String client) {
        try {
            page.run();
        } finally {
            pages.remove(page);
            give(client);
        }
    }

    private synchronized boolean take(String client) {
        int all = perClient.values().stream().mapToInt(Integer::intValue).sum();
        int own = perClient.getOrDefault(client, 0);
        if (!running || all >= settings.subscribers() || own >= settings.subscribersPerClient()) {
            return false;
        }
        perClient.put(client, own + 1);
        return true;
    }

    private synchronized void give(String client) {
        perClient.computeIfPresent(client, (_, own) -> own == 1 ? null : own - 1);
        if (perClient.isEmpty()) {
            feed.sleep();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        pages.forEach(Page::close);
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
