package id.payung.enrolment.seal;

import id.payung.edge.Caller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Whether the ledger is as it was sealed, for ADMIN: the latest seal to note outside, and the last verification.
@Controller
@RequestMapping("/konsol/segel")
class SealPages {

    private final VerificationController api;
    private final Verifications verifications;
    private final SealedLedger ledger;

    SealPages(VerificationController api, Verifications verifications, SealedLedger ledger) {
        this.api = api;
        this.verifications = verifications;
        this.ledger = ledger;
    }

    @GetMapping
    String seals(Model model) {
        model.addAttribute("seal", ledger.latest().map(Verification.Latest::of).orElse(null));
        model.addAttribute("last", verifications.latest().orElse(null));
        return "console/seals";
    }

    @PostMapping
    String verify(Caller caller) {
        api.ask(caller, null);
        return "redirect:/konsol/segel";
    }
}
