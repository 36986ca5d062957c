package id.payung.enrolment.seal;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Verifications of the ledger's seals, for ADMIN.
@RestController
@RequestMapping("/api/v1/ledger")
class VerificationController {

    private final Verifications verifications;
    private final SealedLedger ledger;
    private final Verifiers verifiers;

    VerificationController(Verifications verifications, SealedLedger ledger, Verifiers verifiers) {
        this.verifications = verifications;
        this.ledger = ledger;
        this.verifiers = verifiers;
    }

    /// Verifies every slice that is sealed by now: 202 and the address of its progress, or 200 with the one that runs.
    ///
    /// @param noted a seal that was noted outside, to be compared as well
    @PostMapping("/verifications")
    ResponseEntity<Verification> ask(Caller caller, @RequestBody(required = false) @Nullable Noted noted) {
        var last = ledger.latest().map(SealedLedger.Slice::number).orElse(0L);
        var asked = verifications.ask(caller.clientId(), last, noted);
        verifiers.wake();
        var answer = asked.flatMap(verifications::find)
                .or(verifications::latest)
                .orElseThrow(CommonProblem.NOT_FOUND::refusal);
        return (asked.isPresent() ? ResponseEntity.accepted() : ResponseEntity.ok())
                .location(URI.create("/api/v1/ledger/verifications/" + answer.id()))
                .body(answer);
    }

    @GetMapping("/verifications/{id}")
    Verification progress(@PathVariable UUID id) {
        return verifications.find(id).orElseThrow(CommonProblem.NOT_FOUND::refusal);
    }

    /// The latest seal: note it outside, with the day.
    @GetMapping("/seal")
    Verification.Latest latest() {
        return ledger.latest().map(Verification.Latest::of).orElseThrow(CommonProblem.NOT_FOUND::refusal);
    }
}
