package id.payung.coverage.live;

import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Coverage as it changes, by server-sent events, for everybody to hear.
@RestController
@RequestMapping("/api/v1/coverage")
class LiveApi {

    private static final int LONGEST_ID = 100;

    private final LiveFigures liveFigures;
    private final LiveSettings settings;
    private final Regions regions;

    LiveApi(LiveFigures liveFigures, LiveSettings settings, Regions regions) {
        this.liveFigures = liveFigures;
        this.settings = settings;
        this.regions = regions;
    }

    /// Events `coverage` with the figures of today as `GET /api/v1/coverage/{region}` has them, OPDs left out: the
    /// first at once, then whenever they change and at most once a second, less often while very many listen;
    /// events `beat` every 15 seconds otherwise, with `asOf` and `lagSeconds`. Each has the whole figures, so a
    /// listener that was away misses nothing that still holds; one that sends the id it saw last is sent nothing
    /// until there is another. A listener that does not keep up is cut off; after 15 minutes everybody has to
    /// connect again.
    @GetMapping(path = "/{region}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")))
    void live(
            @Nullable Caller caller,
            @PathVariable String region,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Region asked = regions.get(region);
        if (liveFigures.listeners() >= settings.mostListeners()) {
            throw CommonProblem.UNAVAILABLE.refusal();
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext exchange = request.startAsync();
        exchange.setTimeout(0);
        Listener listener = new Listener(
                exchange,
                response.getOutputStream(),
                settings,
                lastId == null || lastId.length() > LONGEST_ID ? "" : lastId,
                System.nanoTime());
        exchange.addListener(new End(listener));
        boolean isPublic = caller == null || !caller.mayManage(asked.code());
        liveFigures.join(new Channel.Topic(asked, isPublic), listener);
        response.getOutputStream().setWriteListener(listener);
    }

    private record End(Listener listener) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            listener.ended();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            listener.close();
        }

        @Override
        public void onError(AsyncEvent event) {
            listener.close();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // nobody starts it again
        }
    }
}
