package id.payung.coverage.figure;

import id.payung.coverage.access.Problem;
import id.payung.coverage.figure.Upload.Line;
import id.payung.coverage.region.Regions;
import id.payung.edge.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Figures are entered by a region for itself and what lies in it, or by ADMIN for all. One that fails its checks is
/// kept, marked and not used until a region above it or ADMIN, and not whoever entered it, accepts it with a reason.
@RestController
@RequestMapping("/api/v1/figures")
class FiguresApi {

    /// @param reason 10 to 500 characters; kept for ever with who and when
    record Reason(@Nullable String reason) {}

    private final Figures figures;
    private final KeepFigures keepFigures;
    private final Regions regions;

    FiguresApi(Figures figures, KeepFigures keepFigures, Regions regions) {
        this.figures = figures;
        this.keepFigures = keepFigures;
        this.regions = regions;
    }

    @PostMapping
    ResponseEntity<Figure> enter(Caller caller, @RequestBody Entry entry) {
        List<String> complaints = keepFigures.complaints(entry);
        if (!complaints.isEmpty()) {
            throw Problem.INVALID_FIGURE.because(String.join("; ", complaints));
        }
        if (!KeepFigures.maySay(caller, entry)) {
            throw Problem.OTHER_REGION.because(KeepFigures.OTHERS);
        }
        return switch (keepFigures.enter(caller, entry)) {
            case Figures.Entered.Added added ->
                ResponseEntity.status(HttpStatus.CREATED).body(added.figure());
            case Figures.Entered.Repeated repeated -> ResponseEntity.ok(repeated.figure());
        };
    }

    /// Enters the rows of a CSV file one by one: the good ones go in although others do not.
    @PostMapping(path = "/uploads", consumes = "text/csv")
    List<Line> upload(Caller caller, InputStream file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Upload.Row row : Upload.rows(file)) {
            Entry entry = row.reading().entry();
            List<String> complaints = keepFigures.complaints(caller, row.reading(), entry);
            lines.add(
                    complaints.isEmpty()
                            ? Line.of(row.number(), keepFigures.enter(caller, entry))
                            : new Line(row.number(), Line.Fate.REFUSED, null, String.join("; ", complaints)));
        }
        return lines;
    }

    @PostMapping("/{id}/acceptance")
    Figure accept(Caller caller, @PathVariable UUID id, @RequestBody Reason reason) {
        return keepFigures.accept(caller, id, reason.reason());
    }

    @GetMapping
    List<Figure> of(@RequestParam String region) {
        return figures.of(regions.get(region).code());
    }
}
