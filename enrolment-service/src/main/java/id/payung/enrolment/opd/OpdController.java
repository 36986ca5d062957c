package id.payung.enrolment.opd;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.ledger.Ledger;
import id.payung.enrolment.region.Regions;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/opds")
class OpdController {

    private static final int MOST_OPDS = 10_000;

    private final Opds opds;
    private final Regions regions;
    private final Ledger ledger;

    OpdController(Opds opds, Regions regions, Ledger ledger) {
        this.opds = opds;
        this.regions = regions;
        this.ledger = ledger;
    }

    /// Opens an OPD: 201, or 200 with the present one when the region has an OPD of that name.
    @PostMapping
    ResponseEntity<Opd> open(Caller caller, @RequestBody OpdForm form) {
        if (!regions.known(form.region())) {
            throw Problem.UNKNOWN_REGION.because(
                    "Pakai kode Kemendagri seperti 36 (provinsi) atau 36.73 (kabupaten/kota)."
                            + " / Use a Kemendagri code such as 36 (province) or 36.73 (kabupaten/kota).");
        }
        requireManager(caller, form.region());
        var opened = ledger.record(caller, () -> opds.open(form));
        return opened.map(opd -> ResponseEntity.created(URI.create("/api/v1/opds/" + opd.id()))
                        .body(opd))
                .orElseGet(() ->
                        ResponseEntity.of(opds.find(form.region(), form.name().strip())));
    }

    /// The OPDs the caller may see, by region and name.
    @GetMapping
    List<Opd> list(Caller caller) {
        return switch (caller) {
            case Caller.Opd own -> opds.find(own.opd()).stream().toList();
            case Caller.Region region -> opds.below(region.region(), MOST_OPDS);
            case Caller.Admin _ -> opds.below("", MOST_OPDS);
        };
    }

    @GetMapping("/{opd}")
    Opd one(Caller caller, @PathVariable UUID opd) {
        return opds.seenBy(caller, opd);
    }

    /// Replaces name, contacts and budget of an OPD; the region stays.
    @PutMapping("/{opd}")
    Opd change(Caller caller, @PathVariable UUID opd, @RequestBody OpdForm form) {
        var present = opds.seenBy(caller, opd);
        requireManager(caller, present.region());
        if (!present.region().equals(form.region())) {
            throw Problem.REGION_OF_AN_OPD_IS_FIXED.because(
                    "Buka OPD baru di wilayah itu. / Open a new OPD in that region.");
        }
        try {
            ledger.record(caller, () -> opds.change(opd, form));
        } catch (DuplicateKeyException e) {
            throw Problem.OPD_NAME_TAKEN.because("Pilih nama lain. / Choose another name.");
        }
        return opds.seenBy(caller, opd);
    }

    private static void requireManager(Caller caller, String region) {
        if (!caller.mayManage(region)) {
            throw new AccessDeniedException("only the admin of the region may open or change its OPDs");
        }
    }
}
