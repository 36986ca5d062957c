package id.payung.enrolment.roster;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The progress of an import for who wants to watch it.
@RestController
class ProgressController implements DisposableBean {

    private final Progress progress;
    private final JsonMapper json;
    private final Clock clock;
    private final RosterProperties.Watch properties;
    private final Semaphore places;
    private final CountDownLatch stopping = new CountDownLatch(1);

    ProgressController(Progress progress, JsonMapper json, Clock clock, RosterProperties properties) {
        this.progress = progress;
        this.json = json;
        this.clock = clock;
        this.properties = properties.watch();
        this.places = new Semaphore(this.properties.watchers());
    }

    @GetMapping(path = "/api/v1/imports/{id}/progress", produces = MediaType.APPLICATION_JSON_VALUE)
    Import progress(Caller caller, @PathVariable UUID id) {
        return progress.seenBy(caller, id);
    }

    /// The same whenever it changed, as server-sent events: `progress` again and again, `end` once it is over. Who
    /// reads too slowly is dropped by the server's write timeout and may come again.
    @GetMapping(
            path = {"/api/v1/imports/{id}/progress", "/konsol/opd/{opd}/impor/{id}/kemajuan"},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void watch(Caller caller, @PathVariable UUID id, HttpServletResponse response)
            throws IOException, InterruptedException {
        var first = progress.seenBy(caller, id);
        if (!places.tryAcquire()) {
            throw CommonProblem.UNAVAILABLE.refusal();
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            watch(caller, first, response.getOutputStream());
        } finally {
            places.release();
        }
    }

    private void watch(Caller caller, Import first, OutputStream out) throws IOException, InterruptedException {
        var present = first;
        Import said = null;
        var until = clock.instant().plus(properties.longest());
        while (!present.state().isOver() && clock.instant().isBefore(until)) {
            if (present.equals(said)) {
                write(out, ": masih berjalan\n\n");
            } else {
                say(out, "progress", present);
                said = present;
            }
            if (stopping.await(properties.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            present = progress.seenBy(caller, first.id());
        }
        if (present.state().isOver()) {
            say(out, "end", present);
        }
    }

    private void say(OutputStream out, String event, Import progress) throws IOException {
        write(out, "event: " + event + "\ndata: " + json.writeValueAsString(progress) + "\n\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// Ends every stream, so that the server can stop.
    @Override
    public void destroy() {
        stopping.countDown();
    }
}
