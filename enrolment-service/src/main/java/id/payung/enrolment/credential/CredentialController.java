package id.payung.enrolment.credential;

import id.payung.edge.Caller;
import id.payung.enrolment.credential.IssueCredential.Outcome;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.opd.Opds;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Credentials over HTTP: issue, list, rotate, revoke.
@RestController
@RequestMapping("/api/v1")
class CredentialController {

    private final Opds opds;
    private final IssueCredential issuing;
    private final RevokeCredential revoking;
    private final RotateCredential rotating;

    CredentialController(Opds opds, IssueCredential issuing, RevokeCredential revoking, RotateCredential rotating) {
        this.rotating = rotating;
        this.opds = opds;
        this.issuing = issuing;
        this.revoking = revoking;
    }

    @PostMapping("/opds/{opd}/credentials")
    ResponseEntity<Outcome.Issued> issueToOpd(Caller caller, @PathVariable UUID opd) {
        return answer(issuing.toOpd(opds.seenBy(caller, opd), caller));
    }

    @PostMapping("/regions/{region}/credentials")
    ResponseEntity<Outcome.Issued> issueToRegion(Caller caller, @PathVariable String region) {
        return answer(issuing.toRegion(region, caller));
    }

    @GetMapping("/opds/{opd}/credentials")
    List<Credential> ofOpd(Caller caller, @PathVariable UUID opd) {
        return revoking.ofOpd(opds.seenBy(caller, opd), caller);
    }

    @GetMapping("/regions/{region}/credentials")
    List<Credential> ofRegion(Caller caller, @PathVariable String region) {
        return revoking.ofRegion(region, caller);
    }

    @DeleteMapping("/credentials/{client}")
    ResponseEntity<Void> revoke(Caller caller, @PathVariable String client) {
        if (revoking.revoke(client, caller)) {
            return ResponseEntity.noContent().build();
        }
        throw unknown();
    }

    /// A new secret for a client of an OPD; the old one stays good until `previousUntil`.
    @PostMapping("/opds/{opd}/credentials/{client}/rotation")
    ResponseEntity<RotateCredential.Rotated> rotateOfOpd(
            Caller caller, @PathVariable UUID opd, @PathVariable String client) {
        var whose = opds.seenBy(caller, opd);
        if (!caller.mayManage(whose.region())) {
            throw new AccessDeniedException("The caller does not manage this region");
        }
        return rotate(new Holder.Opd(whose.id(), whose.region()), client, caller);
    }

    /// A new secret for a client of a region; the old one stays good until `previousUntil`.
    @PostMapping("/regions/{region}/credentials/{client}/rotation")
    ResponseEntity<RotateCredential.Rotated> rotateOfRegion(
            Caller caller, @PathVariable String region, @PathVariable String client) {
        if (!(caller instanceof Caller.Admin)) {
            throw new AccessDeniedException("Only ADMIN gives regions secrets");
        }
        return rotate(new Holder.Region(region), client, caller);
    }

    private ResponseEntity<RotateCredential.Rotated> rotate(Holder holder, String client, Caller caller) {
        return rotating.rotate(holder, client, caller)
                .map(rotated ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(rotated))
                .orElseThrow(CredentialController::unknown);
    }

    static RuntimeException unknown() {
        return Problem.UNKNOWN_CREDENTIAL.because(
                "Periksa clientId pada daftar kredensial. / No live credential of that id is yours.");
    }

    private static ResponseEntity<Outcome.Issued> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Issued issued ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(issued);
            case Outcome.NotAllowed() -> throw new AccessDeniedException("The caller does not manage this region");
            case Outcome.UnknownRegion(var region) ->
                throw Problem.UNKNOWN_REGION.because(
                        "Kode wilayah %s tidak ada; pakai kode seperti 36.73 atau 36. / Use a region code such as 36.73 or 36."
                                .formatted(region));
            case Outcome.Full(var holder) ->
                throw Problem.TOO_MANY_CREDENTIALS.because(
                        "Cabut satu kredensial %s dahulu, lalu ulangi. / Revoke one first.".formatted(holder));
        };
    }
}
