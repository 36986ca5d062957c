package id.payung.coverage.snapshot;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers over HTTP from what is kept, with a strong ETag; the framework makes a 304 of it where the caller has it.
///
/// Everybody may keep what is public and has to ask whether it still holds; what a role is needed for may be kept by
/// the caller alone.
@Component
public class Answering {

    private final Snapshots snapshots;
    private final JsonMapper json;

    Answering(Snapshots snapshots, JsonMapper json) {
        this.snapshots = snapshots;
        this.json = json;
    }

    /// @param question everything that the answer depends on beside the version of the figures
    public ResponseEntity<byte[]> json(String question, boolean isPublic, Supplier<?> work) {
        return answer(question, isPublic, MediaType.APPLICATION_JSON, () -> json.writeValueAsBytes(work.get()));
    }

    /// As [#json], of bytes in another media type.
    public ResponseEntity<byte[]> answer(String question, boolean isPublic, MediaType type, Supplier<byte[]> work) {
        Snapshot snapshot = snapshots.get((isPublic ? "public " : "all ") + question, work);
        CacheControl cache = CacheControl.maxAge(Duration.ZERO).mustRevalidate();
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(snapshot.tag())
                .cacheControl(isPublic ? cache.cachePublic() : cache.cachePrivate())
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .body(snapshot.bytes());
    }
}
