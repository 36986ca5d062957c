package id.payung.enrolment.sipp;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.readlog.ReadLog;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The numbers by which SIPP knows offices (NPP) and people (KPJ).
@RestController
@RequestMapping("/api/v1/opds/{opd}")
class NumberController {

    private final Opds opds;
    private final Employers employers;
    private final Kpjs kpjs;
    private final ReadLog reads;

    NumberController(Opds opds, Employers employers, Kpjs kpjs, ReadLog reads) {
        this.opds = opds;
        this.employers = employers;
        this.kpjs = kpjs;
        this.reads = reads;
    }

    /// @param number 8 to 13 digits
    record KpjForm(String number) {}

    @GetMapping("/sipp-employer")
    Employers.Employer employer(Caller caller, @PathVariable UUID opd) {
        return employers.find(opds.seenBy(caller, opd).id()).orElseThrow(CommonProblem.NOT_FOUND::refusal);
    }

    /// What the OPD is called in SIPP.
    @PutMapping("/sipp-employer")
    Employers.Employer keep(Caller caller, @PathVariable UUID opd, @RequestBody Employers.Employer employer) {
        if (!employer.fits()) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "npp wajib; semua paling panjang 40 huruf. / npp is required; all are at most 40 characters.");
        }
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
}
