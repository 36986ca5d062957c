package id.payung.enrolment.ledger;

import static org.awaitility.Awaitility.await;

import id.payung.stack.Stack;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// What somebody with the rights of an administrator does to the topics of the ledger.
final class Topics {

    private Topics() {}

    /// A ledger of its own needs topics that no other ledger has published to.
    static void deleteAll() {
        delete(Records.EVENTS, Records.DIRECTORY);
    }

    /// Returns when the broker knows them no longer.
    static void delete(String... topics) {
        try (var admin = admin()) {
            for (var topic : topics) {
                if (!isGone(admin, topic)) {
                    admin.deleteTopics(List.of(topic)).all().get();
                    await().atMost(Ledgers.SOON).until(() -> isGone(admin, topic));
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isGone(Admin admin, String topic) throws InterruptedException {
        try {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof UnknownTopicOrPartitionException;
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", Stack.shared().kafka().bootstrapServers()));
    }
}
