package id.payung.notification.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one record of `worker-directory` says.
sealed interface Entry {

    UUID worker();

    /// The worker is called so.
    record Called(
            UUID worker,
            long version,
            String name,
            @Nullable String staffNumber) implements Entry {

        @Override
        public String toString() {
            return "the name of " + worker;
        }
    }

    /// The worker is to be forgotten.
    record Forgotten(UUID worker) implements Entry {}
}
