package id.payung.local;

import id.payung.stack.Application;
import id.payung.stack.Stack;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What has been started so far, so that it can be stopped in order at any moment: services, mail, Kafka, PostgreSQL.
final class Running {

    private final List<Application> applications = new CopyOnWriteArrayList<>();
    private volatile @Nullable MailSink mail;
    private volatile @Nullable Stack stack;
    private volatile boolean stopping;

    void stack(Stack started) {
        stack = started;
    }

    void mail(MailSink started) {
        mail = started;
    }

    void application(Application started) {
        applications.add(started);
    }

    Stream<Application> applications() {
        return applications.stream();
    }

    Stack stack() {
        return Objects.requireNonNull(stack, "not started");
    }

    boolean isStopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
        if (!applications.isEmpty()) {
            System.out.println(
                    "\nStopping the services (after a build they keep their loaded classes, which takes some seconds)");
        }
        CompletableFuture.allOf(applications.stream()
                        .map(application -> CompletableFuture.runAsync(application::stop))
                        .toArray(CompletableFuture[]::new))
                .join();
        MailSink sink = mail;
        if (sink != null) {
            sink.close();
        }
        Stack servers = stack;
        if (servers != null) {
            System.out.println("Stopping Kafka, then PostgreSQL");
            servers.close();
        }
    }
}
