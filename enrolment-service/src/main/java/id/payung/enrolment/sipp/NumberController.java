package id.payung.enrolment.sipp;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.readlog.ReadLog;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The numbers and codes by which SIPP knows places of work and people (KPJ).
@RestController
@RequestMapping("/api/v1/opds/{opd}")
class NumberController {

    private final Opds opds;
    private final WorkLocations locations;
    private final Kpjs kpjs;
    private final ReadLog reads;

    NumberController(Opds opds, WorkLocations locations, Kpjs kpjs, ReadLog reads) {
        this.opds = opds;
        this.locations = locations;
        this.kpjs = kpjs;
        this.reads = reads;
    }

    /// @param number 8 to 13 digits
    record KpjForm(String number) {}

    /// @param code from the sheet `Lokasi Pekerjaan` of the OPD's own template, 1 to 40 characters
    record WorkLocation(String code) {

        private static final int LONGEST = 40;

        WorkLocation {
            if (code.isBlank() || code.length() > LONGEST) {
                throw CommonProblem.INVALID_REQUEST.because("code: 1 sampai 40 huruf. / 1 to 40 characters.");
            }
        }
    }

    @GetMapping("/work-location")
    WorkLocation workLocation(Caller caller, @PathVariable UUID opd) {
        var code = locations.of(opds.seenBy(caller, opd).id());
        if (code.isEmpty()) {
            throw CommonProblem.NOT_FOUND.refusal();
        }
        return new WorkLocation(code);
    }

    /// Where SIPP says that the OPD's people work.
    @PutMapping("/work-location")
    WorkLocation keep(Caller caller, @PathVariable UUID opd, @RequestBody WorkLocation location) {
        locations.keep(opds.seenBy(caller, opd).id(), location.code());
        return location;
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
}
