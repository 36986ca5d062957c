package id.payung.notification.live;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.edge.ProblemType;
import id.payung.edge.page.Proof;
import id.payung.notification.standing.Seen;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "alerts")
class LiveApi {

    private static final ProblemType TOO_MANY_PAGES =
            new ProblemType("too-many-pages", HttpStatus.TOO_MANY_REQUESTS, "Terlalu banyak halaman / Too many pages");

    private final Audience audience;
    private final NewsTable table;

    /// Tokens end by the time of the day, whatever clock the rest of the service goes by.
    private final Clock clock = Clock.systemUTC();

    private final Clock sessions;

    LiveApi(Audience audience, NewsTable table, Clock sessions) {
        this.audience = audience;
        this.table = table;
        this.sessions = sessions;
    }

    @GetMapping(path = "/api/v1/alerts/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "What happens to alerts that the caller may see, while it happens", description = """
                    Server-sent events. `ready` comes first; after it load `GET /api/v1/alerts`. `alert` tells that something \
                    happened and how the alert is now; several of one alert may come as one. Send the last id as \
                    `Last-Event-ID` to go on where you left; `reset` instead of `ready` says that this is too long ago: load the \
                    list again. The stream ends with the token: come back with a new one.""")
    ResponseEntity<SseEmitter> live(
            Caller caller,
            @Parameter(hidden = true) JwtAuthenticationToken token,
            @RequestHeader(name = "Last-Event-ID") Optional<String> lastEventId) {
        return open(caller, left(token), lastEventId);
    }

    /// The same for a page and its session. It ends when it has to be asked again who that is: the page is drawn anew.
    @Hidden
    @GetMapping(path = "/kotak/langsung", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> page(
            Caller caller,
            HttpServletRequest request,
            @RequestHeader(name = "Last-Event-ID") Optional<String> lastEventId) {
        return open(caller, Proof.left(request, sessions), lastEventId);
    }

    private ResponseEntity<SseEmitter> open(Caller caller, Duration longest, Optional<String> lastEventId) {
        Optional<Mark> asked = lastEventId.map(text -> Mark.read(text)
                .orElseThrow(
                        () -> CommonProblem.BAD_PARAMETER.because("Kepala Last-Event-ID: id dari peristiwa terakhir."
                                + " / Header Last-Event-ID: the id of the last event.")));
        Optional<Mark> from = asked.filter(table::knows);
        String greeting = asked.isPresent() && from.isEmpty() ? "reset" : "ready";
        SseEmitter line = audience.open(caller.clientId(), Seen.by(caller), from, greeting, longest)
                .orElseThrow(() -> TOO_MANY_PAGES.because(
                        "Tutup halaman lain, atau coba lagi nanti." + " / Close another page, or try again later."));
        // Proxies would wait for more.
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(line);
    }

    private Duration left(JwtAuthenticationToken token) {
        return Duration.between(
                clock.instant(), Objects.requireNonNull(token.getToken().getExpiresAt()));
    }
}
