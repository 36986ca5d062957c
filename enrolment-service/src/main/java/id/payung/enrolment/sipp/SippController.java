package id.payung.enrolment.sipp;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.readlog.ReadLog;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is exchanged with SIPP Online: files out, and the numbers by which SIPP knows people and offices.
@RestController
@RequestMapping("/api/v1/opds/{opd}")
class SippController {

    private final Opds opds;
    private final Exports exports;
    private final ExportToSipp exporting;
    private final Employers employers;
    private final Kpjs kpjs;
    private final ReadLog reads;

    SippController(Opds opds, Exports exports, ExportToSipp exporting, Employers employers, Kpjs kpjs, ReadLog reads) {
        this.opds = opds;
        this.exports = exports;
        this.exporting = exporting;
        this.employers = employers;
        this.kpjs = kpjs;
        this.reads = reads;
    }

    /// @param workers at most 10,000 ids
    record Returned(List<UUID> workers) {}

    /// @param again how many the next export will tell of again
    record TakenBack(int again) {}

    /// @param number 8 to 13 digits
    record KpjForm(String number) {}

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

    @GetMapping("/sipp-employer")
    Employers.Employer employer(Caller caller, @PathVariable UUID opd) {
        return employers.find(opds.seenBy(caller, opd).id()).orElseThrow(CommonProblem.NOT_FOUND::refusal);
    }

    /// What the OPD is called in SIPP.
    @PutMapping("/sipp-employer")
    Employers.Employer keep(Caller caller, @PathVariable UUID opd, @RequestBody Employers.Employer employer) {
        try {
            employers.keep(opds.seenBy(caller, opd).id(), employer);
        } catch (DuplicateKeyException _) {
            throw Problem.NPP_TAKEN.because(
                    "Periksa NPP dan divisi; OPD lain memakainya. / Check NPP and division; another OPD has them.");
        }
        return employer;
    }

    @GetMapping("/workers/{worker}/kpj")
    List<Kpjs.Kpj> kpj(Caller caller, @PathVariable UUID opd, @PathVariable UUID worker) {
        var whose = opds.seenBy(caller, opd);
        requireOnRoster(opd, worker);
        reads.record(caller, "GET /opds/{opd}/workers/{worker}/kpj", whose, List.of(worker));
        return kpjs.of(worker);
    }

    /// Notes a participant number of a person; the same one again changes nothing.
    @PostMapping("/workers/{worker}/kpj")
    List<Kpjs.Kpj> note(Caller caller, @PathVariable UUID opd, @PathVariable UUID worker, @RequestBody KpjForm form) {
        opds.seenBy(caller, opd);
        requireOnRoster(opd, worker);
        if (!form.number().matches("[0-9]{8,13}")) {
            throw CommonProblem.INVALID_REQUEST.because("number: 8 sampai 13 angka. / 8 to 13 digits.");
        }
        kpjs.note(Map.of(worker, form.number()), caller.clientId());
        return kpjs.of(worker);
    }

    private void requireOnRoster(UUID opd, UUID worker) {
        if (!kpjs.onRoster(opd, List.of(worker))) {
            throw Problem.UNKNOWN_WORKER.because(
                    "Periksa id orang di daftar OPD ini. / Check the id on the roster of this OPD.");
        }
    }

    private static RuntimeException unknown() {
        return Problem.UNKNOWN_EXPORT.because("Periksa id ekspor OPD ini. / Check the id of this OPD's export.");
    }
}
