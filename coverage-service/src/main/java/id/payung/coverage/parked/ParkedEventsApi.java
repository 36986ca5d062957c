package id.payung.coverage.parked;

import id.payung.coverage.access.Problem;
import id.payung.intake.Intakes;
import id.payung.intake.ParkedEvent;
import id.payung.intake.Replay;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Parked events, without their values; for ADMIN.
@RestController
@RequestMapping("/api/v1/parked-events")
class ParkedEventsApi {

    private static final int PAGE = 200;

    private final Intakes intakes;

    ParkedEventsApi(Intakes intakes) {
        this.intakes = intakes;
    }

    @GetMapping
    List<ParkedEvent> list(@RequestParam(required = false) @Nullable UUID after) {
        return intakes.parked(after, PAGE);
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<Void> replay(@PathVariable UUID id) {
        return switch (intakes.replay(id)) {
            case Replay.Applied() -> ResponseEntity.noContent().build();
            case Replay.StillParked(String reason) -> throw Problem.STILL_PARKED.because(reason);
            case Replay.Unknown() ->
                throw Problem.UNKNOWN_PARKED_EVENT.because(
                        "Lihat daftarnya di /api/v1/parked-events. / See the list at /api/v1/parked-events.");
        };
    }
}
