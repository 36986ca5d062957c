package id.payung.coverage.targets;

import id.payung.coverage.access.Problem;
import id.payung.coverage.region.Regions;
import id.payung.edge.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Targets are public; a region enters them for itself and what lies in it, or ADMIN for all.
@RestController
@RequestMapping("/api/v1/targets")
class TargetsApi {

    private final Targets targets;
    private final MeasureProgress measureProgress;
    private final Regions regions;
    private final Clock clock;

    TargetsApi(Targets targets, MeasureProgress measureProgress, Regions regions, Clock clock) {
        this.targets = targets;
        this.measureProgress = measureProgress;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    List<Progress> of(@RequestParam String region) {
        return measureProgress.of(regions.get(region).code(), LocalDate.now(clock));
    }

    @PostMapping
    ResponseEntity<Target> enter(Caller caller, @RequestBody TargetEntry entry) {
        List<String> complaints = entry.complaints(regions);
        if (!complaints.isEmpty()) {
            throw Problem.INVALID_TARGET.because(String.join("; ", complaints));
        }
        if (!caller.mayManage(Objects.requireNonNull(entry.region()))) {
            throw Problem.OTHER_REGION.because(
                    "Anda hanya dapat mengisi target wilayah sendiri. / You may enter targets of your own region only.");
        }
        return switch (targets.enter(entry, caller.clientId())) {
            case Targets.Entered.Added added ->
                ResponseEntity.status(HttpStatus.CREATED).body(added.target());
            case Targets.Entered.Repeated repeated -> ResponseEntity.ok(repeated.target());
        };
    }
}
