package id.payung.enrolment.roster;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImportController {

    private final Opds opds;
    private final Imports imports;
    private final Rejects rejects;
    private final ReceiveRoster receive;
    private final Importers importers;
    private final Clock clock;

    ImportController(
            Opds opds, Imports imports, Rejects rejects, ReceiveRoster receive, Importers importers, Clock clock) {
        this.opds = opds;
        this.imports = imports;
        this.rejects = rejects;
        this.receive = receive;
        this.importers = importers;
        this.clock = clock;
    }

    /// Takes a CSV roster in: 202 with the address of its progress, or 200 when the OPD's last file was the same.
    ///
    /// @param mode `apply`, or `dry-run` to check and count without keeping anything
    /// @param on the day the roster speaks of, today when absent; never in the future
    @PostMapping(path = "/api/v1/opds/{opd}/imports", consumes = "text/csv")
    ResponseEntity<Import> receive(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam(defaultValue = "apply") String mode,
            @RequestParam(required = false) @Nullable LocalDate on,
            HttpServletRequest file)
            throws IOException {
        var whose = opds.seenBy(caller, opd);
        var today = LocalDate.now(clock);
        var listedOn = on == null ? today : on;
        if (listedOn.isAfter(today)) {
            throw CommonProblem.BAD_PARAMETER.because("on: tanggal daftar tidak boleh di masa depan."
                    + " / The day of the roster must not be in the future.");
        }
        var received = receive.receive(caller, whose, mode(mode), listedOn, file.getInputStream());
        importers.wake();
        var location = URI.create("/api/v1/imports/" + received.id());
        var answer = imports.find(received.id()).orElseThrow();
        return switch (received) {
            case ReceiveRoster.Received.Fresh _ ->
                ResponseEntity.accepted().location(location).body(answer);
            case ReceiveRoster.Received.SameAgain _ ->
                ResponseEntity.ok().location(location).body(answer);
        };
    }

    /// How far an import has come.
    @GetMapping("/api/v1/imports/{id}")
    Import progress(Caller caller, @PathVariable UUID id) {
        var found = imports.find(id);
        return found.filter(one -> opds.find(one.opd())
                        .filter(opd -> caller.maySee(opd.id(), opd.region()))
                        .isPresent())
                .orElseThrow(() -> Problem.UNKNOWN_IMPORT.because("Periksa id impor. / Check the id of the import."));
    }

    /// The rows that did not go in, as CSV: row, column, reason, what to do.
    @GetMapping(path = "/api/v1/imports/{id}/rejects", produces = "text/csv")
    @Transactional(readOnly = true)
    public void rejects(Caller caller, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var one = progress(caller, id);
        response.setContentType(MediaType.valueOf("text/csv;charset=UTF-8").toString());
        response.setHeader("Content-Disposition", "attachment; filename=\"ditolak-" + one.id() + ".csv\"");
        try (var csv = RejectFile.to(response.getWriter())) {
            rejects.each(one.id(), csv::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Import.Mode mode(String text) {
        return switch (text) {
            case "apply" -> Import.Mode.APPLY;
            case "dry-run" -> Import.Mode.DRY_RUN;
            default ->
                throw CommonProblem.BAD_PARAMETER.because("mode: apply atau dry-run. / Either apply or dry-run.");
        };
    }
}
