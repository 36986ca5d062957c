package id.payung.enrolment.credential;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import id.payung.enrolment.access.Caller;
import id.payung.enrolment.access.Problem;
import id.payung.enrolment.credential.IssueCredential.Outcome;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Credentials over HTTP: issue, list, revoke.
@RestController
@RequestMapping("/api/v1")
class CredentialRequests {

    private final IssueCredential issuing;
    private final RevokeCredential revoking;

    CredentialRequests(IssueCredential issuing, RevokeCredential revoking) {
        this.issuing = issuing;
        this.revoking = revoking;
    }

    @PostMapping("/opds/{opd}/credentials")
    ResponseEntity<?> issueToOpd(@PathVariable UUID opd, Caller caller) {
        return answer(issuing.toOpd(opd, caller));
    }

    @PostMapping("/regions/{region}/credentials")
    ResponseEntity<?> issueToRegion(@PathVariable String region, Caller caller) {
        return answer(issuing.toRegion(region, caller));
    }

    @GetMapping("/opds/{opd}/credentials")
    List<Credential> ofOpd(@PathVariable UUID opd, Caller caller) {
        return revoking.ofOpd(opd, caller);
    }

    @GetMapping("/regions/{region}/credentials")
    List<Credential> ofRegion(@PathVariable String region, Caller caller) {
        return revoking.ofRegion(region, caller);
    }

    @DeleteMapping("/credentials/{client}")
    ResponseEntity<?> revoke(@PathVariable String client, Caller caller) {
        return revoking.revoke(client, caller)
                ? ResponseEntity.noContent().build()
                : Problem.of(
                        NOT_FOUND,
                        "unknown-credential",
                        "Kredensial tidak dikenal",
                        "Periksa clientId pada daftar kredensial. / No live credential of that id is yours to revoke.");
    }

    private static ResponseEntity<?> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Issued issued ->
                ResponseEntity.status(201).cacheControl(CacheControl.noStore()).body(issued);
            case Outcome.Full(var holder) ->
                Problem.of(
                        CONFLICT,
                        "too-many-credentials",
                        "Sudah ada lima kredensial",
                        "Cabut salah satu dengan DELETE /api/v1/credentials/{clientId}, lalu ulangi. / " + holder
                                + " has five live credentials; revoke one first.");
            case Outcome.NotAllowed() -> throw new AccessDeniedException("The caller does not manage this region");
            case Outcome.UnknownOpd(var opd) ->
                Problem.of(
                        NOT_FOUND,
                        "unknown-opd",
                        "OPD tidak dikenal",
                        "Periksa id pada GET /api/v1/opds. / No OPD " + opd + " is known to you.");
            case Outcome.UnknownRegion(var region) ->
                Problem.of(
                        NOT_FOUND,
                        "unknown-region",
                        "Kode wilayah tidak dikenal",
                        "Pakai kode Kemendagri seperti 36.73 atau 36. / Use a region code such as 36.73 or 36; this is none: "
                                + region);
        };
    }
}
