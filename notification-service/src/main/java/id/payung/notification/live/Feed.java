package id.payung.notification.live;

import id.payung.notification.standing.Seen;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// The newest news of all replicas, read from the table once for all pages that are open here, and not at all while
/// none is. A page reads at its own pace: one that falls behind what is kept here goes on in the table, so that no page
/// costs memory by being slow.
@Component
class Feed {

    private static final int SLICE = 500;

    private final NewsTable table;
    private final int most;
    private final Lock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Deque<News> recent = new ArrayDeque<>();
    private Mark floor = Mark.BEGINNING;
    private Mark head = Mark.BEGINNING;
    private boolean awake;

    Feed(NewsTable table, LiveSettings settings) {
        this.table = table;
        this.most = settings.recent();
    }

    /// Begins to look for news, from now on.
    ///
    /// @return where now is
    Mark wake() {
        Mark last = table.last();
        lock.lock();
        try {
            if (!awake) {
                awake = true;
                recent.clear();
                floor = last;
                head = last;
            }
            return head.compareTo(last) > 0 ? head : last;
        } finally {
            lock.unlock();
        }
    }

    /// Nobody reads any more.
    void sleep() {
        lock.lock();
        try {
            awake = false;
            recent.clear();
        } finally {
            lock.unlock();
        }
    }

    /// One look. Only one thread looks.
    void look() {
        List<News> slice;
        do {
            Mark from = head();
            slice = isAwake() ? table.after(from, new Seen.Everything(), SLICE) : List.of();
            append(slice);
        } while (slice.size() == SLICE);
    }

    /// What a page has not read yet, of what it may see.
    Slice after(Mark mark, Seen seen) {
        Mark upTo;
        lock.lock();
        try {
            upTo = head;
            if (mark.compareTo(floor) >= 0) {
                List<News> news = recent.stream()
                        .filter(it -> it.mark().compareTo(mark) > 0)
                        .filter(it -> it.isSeenBy(seen))
                        .toList();
                return new Slice(news, later(mark, upTo));
            }
        } finally {
            lock.unlock();
        }
        List<News> news = table.after(mark, seen, SLICE);
        return new Slice(news, news.size() == SLICE ? news.getLast().mark() : later(mark, upTo, news));
    }

    /// Waits until there is something beyond the mark, or the time is over.
    void await(Mark mark, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (head.compareTo(mark) <= 0 && left > 0) {
                left = more.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void append(List<News> slice) {
        lock.lock();
        try {
            for (News news : slice) {
                if (news.mark().compareTo(head) > 0) {
                    recent.addLast(news);
                    head = news.mark();
                }
            }
            while (recent.size() > most) {
                floor = recent.removeFirst().mark();
            }
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Mark head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    private boolean isAwake() {
        lock.lock();
        try {
            return awake;
        } finally {
            lock.unlock();
        }
    }

    private static Mark later(Mark one, Mark other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Mark later(Mark one, Mark other, List<News> news) {
        Mark last = news.isEmpty() ? one : news.getLast().mark();
        return later(last, other);
    }

    /// @param upTo everything up to here that may be seen is in it, or was read before
    record Slice(List<News> news, Mark upTo) {}
}
