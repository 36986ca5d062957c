package id.payung.coverage.rebuild;

import id.payung.coverage.access.Problem;
import id.payung.coverage.rebuild.Run.Purpose;
import id.payung.edge.Caller;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Rebuilds and verifications of what was counted; for ADMIN, one at a time over all replicas.
@RestController
@RequestMapping("/api/v1/projection")
class RunsApi {

    private static final String ROOT = "/api/v1/projection/";

    private final Runs runs;
    private final RunsInTurn runsInTurn;

    RunsApi(Runs runs, RunsInTurn runsInTurn) {
        this.runs = runs;
        this.runsInTurn = runsInTurn;
    }

    /// Counts everything again from the topic, compares, and shows what was counted. Answers 202 with the address of
    /// its progress.
    @PostMapping("/rebuilds")
    ResponseEntity<Run> rebuild(Caller caller) {
        return begin(caller, Purpose.REBUILD, "rebuilds/");
    }

    /// Counts everything again from the topic and names the first difference; changes nothing.
    @PostMapping("/verifications")
    ResponseEntity<Run> verify(Caller caller) {
        return begin(caller, Purpose.VERIFICATION, "verifications/");
    }

    private ResponseEntity<Run> begin(Caller caller, Purpose purpose, String below) {
        UUID id = runs.ask(purpose, caller.clientId())
                .orElseThrow(() -> Problem.RUN_UNDER_WAY.because(
                        "Tunggu sampai yang berjalan selesai. / Wait for the one that is under way: see GET " + ROOT
                                + "rebuilds and " + ROOT + "verifications."));
        runsInTurn.lookNow();
        return ResponseEntity.accepted().location(URI.create(ROOT + below + id)).body(get(id, purpose));
    }

    @GetMapping("/rebuilds")
    List<Run> rebuilds() {
        return runs.latest(Purpose.REBUILD);
    }

    @GetMapping("/verifications")
    List<Run> verifications() {
        return runs.latest(Purpose.VERIFICATION);
    }

    @GetMapping("/rebuilds/{id}")
    Run rebuild(@PathVariable UUID id) {
        return get(id, Purpose.REBUILD);
    }

    @GetMapping("/verifications/{id}")
    Run verification(@PathVariable UUID id) {
        return get(id, Purpose.VERIFICATION);
    }

    private Run get(UUID id, Purpose purpose) {
        return runs.find(id, purpose)
                .orElseThrow(() -> Problem.UNKNOWN_RUN.because(
                        "Lihat daftarnya. / See the list at " + ROOT + "rebuilds or " + ROOT + "verifications."));
    }
}
