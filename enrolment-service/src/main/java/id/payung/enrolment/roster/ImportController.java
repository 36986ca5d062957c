package id.payung.enrolment.roster;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.content.Content.Format;
import id.payung.enrolment.edge.Pages;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.readlog.ReadLog;
import id.payung.enrolment.reject.RejectFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImportController {

    private static final int LONGEST_PAGE = 200;
    private static final int LOGGED_TOGETHER = 5_000;

    private final Opds opds;
    private final Progress progress;
    private final RejectFile rejects;
    private final ReadLog reads;
    private final ReceiveRoster receive;

    ImportController(Opds opds, Progress progress, RejectFile rejects, ReadLog reads, ReceiveRoster receive) {
        this.opds = opds;
        this.progress = progress;
        this.rejects = rejects;
        this.reads = reads;
        this.receive = receive;
    }

    /// @param next give it as `before` to read on; absent on the last page
    record Page(List<Import> imports, @Nullable UUID next) {}

    /// Takes a roster in, CSV, XLSX or NDJSON as its content says: 202 with the address of its progress, or 200
    /// when the OPD's last file was the same.
    ///
    /// @param mode `apply`, or `dry-run` to check and count without keeping anything
    /// @param on the day the roster speaks of, today when absent; never in the future
    /// @param register registers everybody on it from this day on, not before `on`; absent to list them only
    /// @param note letter number or code that says why, kept in the ledger
    @PostMapping("/api/v1/opds/{opd}/imports")
    ResponseEntity<Import> receive(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam(defaultValue = "apply") String mode,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable LocalDate register,
            @RequestParam(required = false) @Nullable String note,
            HttpServletRequest file)
            throws IOException {
        var whose = opds.seenBy(caller, opd);
        var letter = new ReceiveRoster.Letter(mode(mode), on, register, note == null ? null : new Note(note));
        var received = receive.receive(caller, whose, letter, file.getInputStream());
        var location = URI.create("/api/v1/imports/" + received.id());
        var answer = progress.find(received.id()).orElseThrow();
        return switch (received) {
            case ReceiveRoster.Received.Fresh _ ->
                ResponseEntity.accepted().location(location).body(answer);
            case ReceiveRoster.Received.SameAgain _ ->
                ResponseEntity.ok().location(location).body(answer);
        };
    }

    /// The imports of an OPD, the newest first.
    ///
    /// @param limit 1 to 200
    @GetMapping("/api/v1/opds/{opd}/imports")
    Page list(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam(defaultValue = "ffffffff-ffff-ffff-ffff-ffffffffffff") UUID before,
            @RequestParam(defaultValue = "50") int limit) {
        Pages.requireWithin(limit, LONGEST_PAGE);
        var page = progress.page(opds.seenBy(caller, opd).id(), before, limit);
        return new Page(page, page.size() < limit ? null : page.getLast().id());
    }

    /// How far an import has come.
    @GetMapping("/api/v1/imports/{id}")
    Import progress(Caller caller, @PathVariable UUID id) {
        return progress.seenBy(caller, id);
    }

    /// Stops an import. What went in stays, and the answer says how much that is.
    @DeleteMapping("/api/v1/imports/{id}")
    Import cancel(Caller caller, @PathVariable UUID id) {
        return receive.cancel(caller, progress.seenBy(caller, id));
    }

    /// The rows that did not go in, as a file to mend and send again: row, column, reason, what to do, a reference,
    /// and the row as it was with the NIK masked. CSV, or XLSX with `format=xlsx` or by the header `Accept`.
    @GetMapping({"/api/v1/imports/{id}/rejects", "/konsol/opd/{opd}/impor/{id}/ditolak"})
    void rejects(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            HttpServletResponse response)
            throws IOException {
        var one = progress.seenBy(caller, id);
        log(caller, one);
        var chosen = Format.XLSX.ending().equals(format) || accept.contains("spreadsheetml") ? Format.XLSX : Format.CSV;
        response.setContentType(chosen.mediaType());
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"ditolak-" + one.id() + "." + chosen.ending() + "\"");
        rejects.write(one.id(), progress.header(one.id()), chosen, response.getOutputStream());
    }

    private void log(Caller caller, Import one) {
        var opd = opds.seenBy(caller, one.opd());
        var shown = rejects.shows(one.id());
        for (int from = 0; from < shown.size(); from += LOGGED_TOGETHER) {
            var part = shown.subList(from, Math.min(shown.size(), from + LOGGED_TOGETHER));
            reads.record(caller, "GET /api/v1/imports/{id}/rejects", opd, part);
        }
    }

    static Import.Mode mode(String text) {
        return switch (text) {
            case "apply" -> Import.Mode.APPLY;
            case "dry-run" -> Import.Mode.DRY_RUN;
            default ->
                throw CommonProblem.BAD_PARAMETER.because("mode: apply atau dry-run. / Either apply or dry-run.");
        };
    }
}
