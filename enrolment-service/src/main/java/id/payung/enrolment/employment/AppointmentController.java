package id.payung.enrolment.employment;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Pages;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.employment.AppointWorker.Outcome;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.readlog.ReadLog;
import id.payung.enrolment.registration.FindWorkers;
import java.time.LocalDate;
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

@RestController
@RequestMapping("/api/v1/opds/{opd}")
class AppointmentController {

    private static final int LONGEST_PAGE = 1_000;

    private final Opds opds;
    private final FindWorkers find;
    private final Appointments appointments;
    private final AppointWorker appointing;
    private final ReadLog reads;

    AppointmentController(
            Opds opds, FindWorkers find, Appointments appointments, AppointWorker appointing, ReadLog reads) {
        this.opds = opds;
        this.find = find;
        this.appointments = appointments;
        this.appointing = appointing;
        this.reads = reads;
    }

    /// @param next give it as `after` to read on; absent on the last page
    record Page(List<Appointments.Ending> workers, @Nullable UUID next) {}

    /// Enters a decree (SK): 201, or 200 when it had been entered before. Who becomes PPPK or ASN leaves the roster
    /// that day with the reason BECAME_ASN; who becomes PPPK part-time is counted in that category.
    @PostMapping("/workers/{worker}/appointments")
    ResponseEntity<List<Appointment>> appoint(
            Caller caller, @PathVariable UUID opd, @PathVariable UUID worker, @RequestBody AppointmentForm form) {
        boolean entered = isNew(appointing.appoint(caller, opds.seenBy(caller, opd), worker, form));
        return ResponseEntity.status(entered ? HttpStatus.CREATED : HttpStatus.OK)
                .body(appointments.of(worker));
    }

    /// Whether a decree was entered now and not before; throws when it was refused.
    static boolean isNew(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Appointed() -> true;
            case Outcome.Repeated() -> false;
            case Outcome.NoSuchPerson() -> throw unknown();
            case Outcome.OutOfOrder() ->
                throw Problem.APPOINTMENT_OUT_OF_ORDER.because(
                        "SK baru harus mulai sesudah SK terakhir, dan HONORER, PPPK_PARUH_WAKTU, PPPK, ASN hanya maju."
                                + " / A decree begins after the last one, and nobody goes back from ASN to HONORER.");
            case Outcome.Stays(var why) -> throw Problem.CANNOT_LEAVE.because(why.remedy());
        };
    }

    /// Every decree of a person, oldest first.
    @GetMapping("/workers/{worker}/appointments")
    List<Appointment> appointments(Caller caller, @PathVariable UUID opd, @PathVariable UUID worker) {
        if (!find.isOn(opds.seenBy(caller, opd).id(), worker)) {
            throw unknown();
        }
        return appointments.of(worker);
    }

    /// Whose decree ends before a day, soonest first.
    ///
    /// @param limit 1 to 1,000
    @GetMapping("/ending-appointments")
    Page ending(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam LocalDate before,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "200") int limit) {
        Pages.requireWithin(limit, LONGEST_PAGE);
        var whose = opds.seenBy(caller, opd);
        var page = appointments.ending(whose.id(), before, after, limit);
        reads.record(
                caller,
                "GET /opds/{opd}/ending-appointments",
                whose,
                page.stream().map(Appointments.Ending::worker).toList());
        return new Page(page, page.size() < limit ? null : page.getLast().worker());
    }

    static RuntimeException unknown() {
        return Problem.UNKNOWN_WORKER.because(
                "Periksa id orang di daftar OPD ini. / Check the id on the roster of this OPD.");
    }
}
