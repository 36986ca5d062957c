package id.payung.coverage.figure;

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

/// Figures are entered by a region for itself and what lies in it, or by ADMIN for all.
@RestController
@RequestMapping("/api/v1/figures")
class FiguresApi {

    private final Figures figures;
    private final Regions regions;
    private final Clock clock;

    FiguresApi(Figures figures, Regions regions, Clock clock) {
        this.figures = figures;
        this.regions = regions;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<Figure> enter(Caller caller, @RequestBody Entry entry) {
        List<String> complaints = entry.complaints(regions, LocalDate.now(clock));
        if (!complaints.isEmpty()) {
            throw Problem.INVALID_FIGURE.because(String.join("; ", complaints));
        }
        if (!caller.mayManage(Objects.requireNonNull(entry.region()))) {
            throw Problem.OTHER_REGION.because(
                    "Anda hanya dapat mengisi angka untuk wilayah sendiri. / You may enter figures for your own region only.");
        }
        return switch (figures.enter(entry, caller.clientId())) {
            case Figures.Entered.Added added ->
                ResponseEntity.status(HttpStatus.CREATED).body(added.figure());
            case Figures.Entered.Repeated repeated -> ResponseEntity.ok(repeated.figure());
        };
    }

    @GetMapping
    List<Figure> of(@RequestParam String region) {
        return figures.of(regions.get(region).code());
    }
}
