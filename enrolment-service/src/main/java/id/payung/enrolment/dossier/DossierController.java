package id.payung.enrolment.dossier;

import id.payung.edge.Caller;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.readlog.ReadLog;
import id.payung.enrolment.registration.Change;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The rights of a person under UU 27/2022: to see what is held, and to have it erased.
@RestController
@RequestMapping("/api/v1/opds/{opd}/workers/{worker}")
class DossierController {

    private final Opds opds;
    private final Dossiers dossiers;
    private final ErasePerson erasing;
    private final ReadLog reads;

    DossierController(Opds opds, Dossiers dossiers, ErasePerson erasing, ReadLog reads) {
        this.opds = opds;
        this.dossiers = dossiers;
        this.erasing = erasing;
        this.reads = reads;
    }

    /// @param ground of UU 27/2022 article 43 (1)
    /// @param leaving reason of a delisting, for who is still on the roster; by a region or ADMIN only
    record ErasureForm(Ground ground, Change.Delist.@Nullable Reason leaving) {}

    /// All that is held on one person, NIK in clear. The access log keeps that it was taken.
    @GetMapping("/export")
    ResponseEntity<Dossiers.Dossier> export(Caller caller, @PathVariable UUID opd, @PathVariable UUID worker) {
        var whose = opds.seenBy(caller, opd);
        var dossier = dossiers.of(whose.id(), worker);
        reads.record(caller, "GET /opds/{opd}/workers/{worker}/export", whose, List.of(worker));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(dossier);
    }

    /// Erases a person who left the roster; the same call again answers as the first time.
    @PostMapping("/erasure")
    Erasures.Erasure erase(
            Caller caller, @PathVariable UUID opd, @PathVariable UUID worker, @RequestBody ErasureForm form) {
        return erasing.erase(caller, opds.seenBy(caller, opd).id(), worker, form.ground(), form.leaving());
    }
}
