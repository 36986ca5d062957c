package id.payung.coverage.figure;

import id.payung.coverage.access.Problem;
import id.payung.coverage.figure.Upload.Line;
import id.payung.coverage.region.Region;
import id.payung.coverage.region.Regions;
import id.payung.edge.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;
    private static final String OTHERS =
            "Anda hanya dapat mengisi angka untuk wilayah sendiri. / You may enter figures for your own region only.";

    private final Figures figures;
    private final Acceptances acceptances;
    private final Scrutiny scrutiny;
    private final Regions regions;
    private final Clock clock;

    FiguresApi(Figures figures, Acceptances acceptances, Scrutiny scrutiny, Regions regions, Clock clock) {
        this.figures = figures;
        this.acceptances = acceptances;
        this.scrutiny = scrutiny;
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
            throw Problem.OTHER_REGION.because(OTHERS);
        }
        return switch (figures.enter(entry, caller.clientId(), scrutiny::of)) {
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
            lines.add(enter(caller, row));
        }
        return lines;
    }

    private Line enter(Caller caller, Upload.Row row) {
        List<String> complaints = new ArrayList<>(row.complaints());
        complaints.addAll(row.entry().complaints(regions, LocalDate.now(clock)));
        String region = row.entry().region();
        if (complaints.isEmpty() && region != null && !caller.mayManage(region)) {
            complaints.add(OTHERS);
        }
        return complaints.isEmpty()
                ? Line.of(row.number(), figures.enter(row.entry(), caller.clientId(), scrutiny::of))
                : new Line(row.number(), Line.Fate.REFUSED, null, String.join("; ", complaints));
    }

    @PostMapping("/{id}/acceptance")
    Figure accept(Caller caller, @PathVariable UUID id, @RequestBody Reason reason) {
        String why = reason.reason() == null ? "" : reason.reason().strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw Problem.INVALID_REASON.because("%d sampai %d huruf. / %d to %d characters."
                    .formatted(SHORTEST_REASON, LONGEST_REASON, SHORTEST_REASON, LONGEST_REASON));
        }
        Figure figure = get(id);
        if (!isAbove(caller, figure)) {
            throw Problem.ACCEPTED_BY_ANOTHER.because(
                    "Minta wilayah di atasnya atau ADMIN. / Ask the region above it or ADMIN.");
        }
        if (figure.state() != Figure.State.MARKED) {
            throw Problem.NOTHING_TO_ACCEPT.because("Angka ini sudah dipakai. / This figure is in use already.");
        }
        if (!acceptances.accept(id, why, caller.clientId())) {
            throw get(id).state() == Figure.State.MARKED
                    ? Problem.ACCEPTED_BY_ANOTHER.because(
                            "Yang mengisi tidak dapat menyetujui. / Whoever entered it cannot accept it.")
                    : Problem.NOTHING_TO_ACCEPT.because("Sudah disetujui. / It is accepted already.");
        }
        return get(id);
    }

    private Figure get(UUID id) {
        return figures.find(id)
                .orElseThrow(() -> Problem.UNKNOWN_FIGURE.because(
                        "Lihat /api/v1/figures?region=. / See /api/v1/figures?region=."));
    }

    private static boolean isAbove(Caller caller, Figure figure) {
        return switch (caller) {
            case Caller.Admin _ -> true;
            case Caller.Region region ->
                region.mayManage(figure.region()) && !region.region().equals(figure.region());
            case Caller.Opd _ -> false;
        };
    }

    @GetMapping
    List<Figure> of(@RequestParam String region) {
        Region of = regions.get(region);
        return figures.of(of.code());
    }
}
