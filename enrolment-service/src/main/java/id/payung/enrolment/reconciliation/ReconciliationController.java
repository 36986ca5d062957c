package id.payung.enrolment.reconciliation;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.content.Content;
import id.payung.enrolment.edge.Pages;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.readlog.ReadLog;
import id.payung.enrolment.reconciliation.Finding.Kind;
import id.payung.enrolment.reconciliation.Reconciliations.Reconciliation;
import id.payung.enrolment.registration.Change;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reconciliations over HTTP: a list in, what differs out, what is chosen applied.
@RestController
@RequestMapping("/api/v1/opds/{opd}/reconciliations")
class ReconciliationController {

    private static final int LONGEST_PAGE = 1_000;

    private final Opds opds;
    private final Reconciliations reconciliations;
    private final Reconcile reconciling;
    private final ApplyFindings applying;
    private final ReadLog reads;
    private final ReconciliationProperties limits;

    ReconciliationController(
            Opds opds,
            Reconciliations reconciliations,
            Reconcile reconciling,
            ApplyFindings applying,
            ReadLog reads,
            ReconciliationProperties limits) {
        this.opds = opds;
        this.reconciliations = reconciliations;
        this.reconciling = reconciling;
        this.applying = applying;
        this.reads = reads;
        this.limits = limits;
    }

    /// @param next give it as `after` to read on; absent on the last page
    record Findings(List<Finding> rows, @Nullable Integer next) {}

    /// @param rows at most 1,000 row numbers
    /// @param on first day of the new states
    /// @param lapse why protection ended, for people whom BPJS no longer has as active
    record Choice(List<Integer> rows, LocalDate on, Change.Lapse.@Nullable Reason lapse) {}

    /// Takes the list of participants from SIPP, XLSX, CSV or NDJSON as its content says, and lays it beside the
    /// roster; the list before is forgotten.
    @PostMapping
    ResponseEntity<Reconciliation> receive(Caller caller, @PathVariable UUID opd, HttpServletRequest file)
            throws IOException {
        var whose = opds.seenBy(caller, opd).id();
        int most = (int) limits.largest().toBytes();
        var bytes = file.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw CommonProblem.TOO_LARGE.refusal();
        }
        var id = reconciling.reconcile(caller, whose, Content.of(bytes));
        return ResponseEntity.created(URI.create("/api/v1/opds/" + opd + "/reconciliations/" + id))
                .body(found(whose, id));
    }

    @GetMapping("/{id}")
    Reconciliation one(Caller caller, @PathVariable UUID opd, @PathVariable UUID id) {
        return found(opds.seenBy(caller, opd).id(), id);
    }

    /// Its rows, page by page.
    ///
    /// @param kind all kinds when absent
    /// @param limit 1 to 1,000
    @GetMapping("/{id}/rows")
    Findings rows(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "200") int limit) {
        Pages.requireWithin(limit, LONGEST_PAGE);
        var whose = opds.seenBy(caller, opd);
        var page = reconciliations.page(found(whose.id(), id).id(), kind, after, limit);
        reads.record(
                caller,
                "GET /opds/{opd}/reconciliations/{id}/rows",
                whose,
                page.stream().map(Finding::worker).filter(Objects::nonNull).toList());
        return new Findings(page, page.size() < limit ? null : page.getLast().row());
    }

    /// Makes here what BPJS says for the chosen rows, and says what is left to do for the others; a row that was
    /// applied before stays so.
    @PostMapping("/{id}/applications")
    ApplyFindings.Applied apply(
            Caller caller, @PathVariable UUID opd, @PathVariable UUID id, @RequestBody Choice choice) {
        var whose = opds.seenBy(caller, opd).id();
        if (choice.rows().size() > LONGEST_PAGE) {
            throw CommonProblem.INVALID_REQUEST.because("rows: paling banyak 1000. / At most 1000.");
        }
        return applying.apply(caller, whose, found(whose, id).id(), choice.rows(), choice.on(), choice.lapse());
    }

    private Reconciliation found(UUID opd, UUID id) {
        return reconciliations
                .find(opd, id)
                .orElseThrow(() -> Problem.UNKNOWN_RECONCILIATION.because(
                        "Periksa id; hanya yang terakhir disimpan. / Check the id; only the last one is kept."));
    }
}
