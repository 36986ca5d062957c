package id.payung.enrolment.history;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.registration.FindWorkers;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/opds/{opd}/workers/{worker}")
class HistoryController {

    private final Opds opds;
    private final FindWorkers find;
    private final Histories histories;
    private final CorrectPast correcting;

    HistoryController(Opds opds, FindWorkers find, Histories histories, CorrectPast correcting) {
        this.opds = opds;
        this.find = find;
        this.histories = histories;
        this.correcting = correcting;
    }

    /// What became of a person: from which day, recorded when, by whom and why.
    @GetMapping("/history")
    History history(Caller caller, @PathVariable UUID opd, @PathVariable UUID worker) {
        if (!find.isOn(opds.seenBy(caller, opd).id(), worker)) {
            throw unknown();
        }
        return histories.of(worker);
    }

    /// Puts a wrong date, state or reason of the past right; the history goes on showing both. The same correction
    /// again changes nothing.
    @PostMapping("/corrections")
    History correct(
            Caller caller, @PathVariable UUID opd, @PathVariable UUID worker, @RequestBody CorrectionForm form) {
        requireDone(correcting.correct(caller, opds.seenBy(caller, opd), worker, form));
        return histories.of(worker);
    }

    static void requireDone(CorrectPast.Outcome outcome) {
        switch (outcome) {
            case CORRECTED, REPEATED -> {}
            case NO_SUCH_PERSON -> throw unknown();
            case NO_SUCH_STEP ->
                throw Problem.NO_SUCH_STEP.because(
                        "wrong: sebut status dan tanggal seperti pada path di …/history. / Name a state and day of path in …/history.");
            case ILLEGAL ->
                throw Problem.ILLEGAL_HISTORY.because(
                        "Setiap status harus mengikuti status sebelumnya: LISTED, REGISTERED, ACTIVE, BEHIND, LAPSED, tanggal tidak mundur."
                                + " / Every state must follow from the one before, and no day may go back.");
            case ELSEWHERE ->
                throw Problem.ON_ANOTHER_ROSTER.because("Hubungi admin wilayah. / Ask the admin of the region.");
        }
    }

    static RuntimeException unknown() {
        return Problem.UNKNOWN_WORKER.because(
                "Periksa id orang di daftar OPD ini. / Check the id on the roster of this OPD.");
    }
}
