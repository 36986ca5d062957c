package id.payung.enrolment.sipp;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opds;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Files for SIPP Online: decided once, written as often as asked for.
@RestController
@RequestMapping("/api/v1/opds/{opd}")
class SippController {

    private final Opds opds;
    private final Exports exports;
    private final ExportToSipp exporting;

    SippController(Opds opds, Exports exports, ExportToSipp exporting) {
        this.opds = opds;
        this.exports = exports;
        this.exporting = exporting;
    }

    /// @param workers at most 10,000 ids
    record Returned(List<UUID> workers) {}

    /// @param again how many the next export will tell of again
    record TakenBack(int again) {}

    /// Gathers what is new for SIPP at the end of a month: 201, or 200 without an id when nothing is.
    ///
    /// @param month contribution month, such as 2026-11
    @PostMapping("/sipp-exports")
    ResponseEntity<Export> export(Caller caller, @PathVariable UUID opd, @RequestParam YearMonth month) {
        var whose = opds.seenBy(caller, opd);
        var export = exporting.make(caller, whose.id(), month.atDay(1));
        return export.id() == null
                ? ResponseEntity.ok(export)
                : ResponseEntity.created(URI.create("/api/v1/opds/" + opd + "/sipp-exports/" + export.id()))
                        .body(export);
    }

    /// The latest 100 exports of an OPD.
    @GetMapping("/sipp-exports")
    List<Export> exports(Caller caller, @PathVariable UUID opd) {
        return exports.of(opds.seenBy(caller, opd).id());
    }

    @GetMapping("/sipp-exports/{export}")
    Export one(Caller caller, @PathVariable UUID opd, @PathVariable UUID export) {
        return exports.find(opds.seenBy(caller, opd).id(), export).orElseThrow(SippController::unknown);
    }

    /// The files to upload, as one ZIP; NIKs are in clear.
    @GetMapping(path = "/sipp-exports/{export}/files", produces = "application/zip")
    void files(Caller caller, @PathVariable UUID opd, @PathVariable UUID export, HttpServletResponse response)
            throws IOException {
        var whose = opds.seenBy(caller, opd);
        var found = exports.find(whose.id(), export).orElseThrow(SippController::unknown);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"sipp-" + YearMonth.from(found.month()) + ".zip\"");
        exporting.write(caller, whose, export, found.month(), response.getOutputStream());
    }

    /// These people were refused by SIPP: the next export tells of them again.
    @PostMapping("/sipp-exports/{export}/refusals")
    TakenBack refused(
            Caller caller, @PathVariable UUID opd, @PathVariable UUID export, @RequestBody Returned returned) {
        if (returned.workers().size() > Workbooks.ROWS) {
            throw CommonProblem.INVALID_REQUEST.because("workers: paling banyak 10000 id. / At most 10000 ids.");
        }
        var told = exports.find(opds.seenBy(caller, opd).id(), export).orElseThrow(SippController::unknown);
        return new TakenBack(exports.takeBack(Objects.requireNonNull(told.id()), returned.workers()));
    }

    private static RuntimeException unknown() {
        return Problem.UNKNOWN_EXPORT.because("Periksa id ekspor OPD ini. / Check the id of this OPD's export.");
    }
}
