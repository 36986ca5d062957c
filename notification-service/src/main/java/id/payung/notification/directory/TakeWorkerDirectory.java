package id.payung.notification.directory;

import id.payung.intake.Effect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Applies the records of one poll by two statements: per worker the last one counts, as on a compacted topic.
@Component
class TakeWorkerDirectory implements Effect<Entry> {

    private final Names names;

    TakeWorkerDirectory(Names names) {
        this.names = names;
    }

    @Override
    public void apply(List<Entry> entries) {
        Map<UUID, Entry.Called> called = new LinkedHashMap<>();
        Map<UUID, Entry.Forgotten> forgotten = new LinkedHashMap<>();
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Called it -> {
                    called.put(it.worker(), it);
                    forgotten.remove(it.worker());
                }
                case Entry.Forgotten it -> {
                    called.remove(it.worker());
                    forgotten.put(it.worker(), it);
                }
            }
        }
        names.forget(forgotten.keySet());
        names.call(called.values());
    }
}
