package id.payung.enrolment.command;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// What a command was answered, as far as it is the command's own.
///
/// @param headers those that belong to the answer
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.LINK);

    /// Empty when the answer must not be kept, because it says so.
    static Optional<Answer> of(ContentCachingResponseWrapper response) {
        var caching = response.getHeader(HttpHeaders.CACHE_CONTROL);
        if (response.getStatus() < 300 && caching != null && caching.contains("no-store")) {
            return Optional.empty();
        }
        var headers = new LinkedHashMap<String, String>();
        KEPT.forEach(name -> {
            var value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        });
        return Optional.of(new Answer(response.getStatus(), headers, response.getContentAsByteArray()));
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(body);
    }
}
