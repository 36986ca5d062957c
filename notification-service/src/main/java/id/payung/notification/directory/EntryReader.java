package id.payung.notification.directory;

import id.payung.intake.Decoder;
import id.payung.intake.Envelope;
import id.payung.intake.Unreadable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads the records of `worker-directory`; one without a value forgets the worker that is its key.
final class EntryReader implements Decoder<Entry> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public Entry decode(Envelope envelope) {
        UUID worker = worker(envelope.key());
        return envelope.isTombstone() ? new Entry.Forgotten(worker) : called(worker, envelope.value());
    }

    static Entry called(UUID key, byte[] value) {
        Said said;
        try {
            said = MAPPER.readValue(value, Said.class);
        } catch (JacksonException _) {
            throw new Unreadable("the value is no JSON as the contract of the directory has it");
        }
        if (said == null || said.worker() == null || said.name() == null || said.version() < 1) {
            throw new Unreadable("worker, version or name is missing");
        }
        if (!said.worker().equals(key)) {
            throw new Unreadable("the key is another worker than the value's");
        }
        return new Entry.Called(said.worker(), said.version(), said.name(), said.staffNumber());
    }

    private static UUID worker(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException _) {
            throw new Unreadable("the key is no worker id");
        }
    }

    private record Said(
            @Nullable UUID worker,
            long version,
            @Nullable String name,
            @Nullable String staffNumber) {}
}
