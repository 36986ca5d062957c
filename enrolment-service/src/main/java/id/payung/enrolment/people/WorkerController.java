package id.payung.enrolment.people;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Pages;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.readlog.ReadLog;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.registration.State;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorkerController {

    private static final int LONGEST_PAGE = 1_000;

    private final Opds opds;
    private final Roster roster;
    private final ReadLog reads;

    WorkerController(Opds opds, Roster roster, ReadLog reads) {
        this.opds = opds;
        this.roster = roster;
        this.reads = reads;
    }

    /// @param next give it as `after` to read on; absent on the last page
    record Page(List<Worker> workers, @Nullable UUID next) {}

    /// The roster of an OPD, page by page, whole or only whom the parameters name.
    ///
    /// @param name how the name begins; the answer is then in the order of names
    /// @param staffNumber how the staff number begins; the answer is then in the order of staff numbers
    /// @param limit 1 to 1,000
    @GetMapping("/api/v1/opds/{opd}/workers")
    Page roster(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable Segment segment,
            @RequestParam(required = false) @Nullable Funding funding,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String staffNumber,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "200") int limit) {
        Pages.requireWithin(limit, LONGEST_PAGE);
        var wanted = new Wanted(state, category, segment, funding, name, staffNumber);
        var whose = opds.seenBy(caller, opd);
        var page = roster.page(whose.id(), wanted, after, limit);
        reads.record(
                caller,
                "GET /opds/{opd}/workers",
                whose,
                page.stream().map(Worker::id).toList());
        return new Page(page, page.size() < limit ? null : page.getLast().id());
    }

    /// One person of an OPD's roster.
    @GetMapping("/api/v1/opds/{opd}/workers/{worker}")
    Worker one(Caller caller, @PathVariable UUID opd, @PathVariable UUID worker) {
        var whose = opds.seenBy(caller, opd);
        var found = roster.find(whose.id(), worker).orElseThrow(WorkerController::unknown);
        reads.record(caller, "GET /opds/{opd}/workers/{worker}", whose, List.of(worker));
        return found;
    }

    static RuntimeException unknown() {
        return Problem.UNKNOWN_WORKER.because(
                "Periksa id orang di daftar OPD ini. / Check the id on the roster of this OPD.");
    }
}
