package id.payung.notification.live;

import id.payung.notification.standing.Seen;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One open page: reads the feed at its own pace, of each alert only the latest, and writes it down the line. Writing
/// waits for a slow reader; the server cuts one that does not read at all.
final class Page implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Page.class);

    private final Feed feed;
    private final Seen seen;
    private final SseEmitter line;
    private final Duration heartbeat;
    private final long end;
    private Mark mark;
    private volatile boolean closed;

    /// @param longest after which it ends
    /// @param mark beyond which it reads
    Page(Feed feed, Seen seen, SseEmitter line, Duration heartbeat, Duration longest, Mark mark) {
        this.feed = feed;
        this.seen = seen;
        this.line = line;
        this.heartbeat = heartbeat;
        this.end = System.nanoTime() + longest.toNanos();
        this.mark = mark;
    }

    /// The first event, whose id says where the page begins, so that it can come back even if nothing happened.
    void greet(String name) {
        try {
            line.send(SseEmitter.event().id(mark.toString()).name(name).data("{}", MediaType.APPLICATION_JSON));
        } catch (IOException _) {
            close();
        }
    }

    @Override
    public void run() {
        try {
            while (!closed && left().isPositive()) {
                Feed.Slice slice = feed.after(mark, seen);
                for (News news : latest(slice.news())) {
                    line.send(SseEmitter.event()
                            .id(news.mark().toString())
                            .name("alert")
                            .data(news, MediaType.APPLICATION_JSON));
                }
                mark = slice.upTo();
                if (slice.news().isEmpty()) {
                    rest();
                }
            }
            line.complete();
        } catch (IOException | IllegalStateException _) {
            // The reader left.
            close();
        } catch (DataAccessException away) {
            LOG.warn("A page was closed: {}", away.getClass().getSimpleName());
            line.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            line.complete();
        }
    }

    void close() {
        closed = true;
    }

    private void rest() throws IOException, InterruptedException {
        Duration rest = left().compareTo(heartbeat) < 0 ? left() : heartbeat;
        Mark before = mark;
        feed.await(before, rest);
        if (!closed && feed.after(before, seen).news().isEmpty()) {
            line.send(SseEmitter.event().comment("quiet"));
        }
    }

    private Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /// Of each alert the latest, in the order of these.
    private static Collection<News> latest(List<News> news) {
        Map<UUID, News> byAlert = new LinkedHashMap<>();
        for (News it : news) {
            byAlert.remove(it.alert());
            byAlert.put(it.alert(), it);
        }
        return byAlert.values();
    }
}
