package id.payung.enrolment.crosscheck;

import id.payung.edge.Caller;
import id.payung.enrolment.opd.Opds;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page on which an office asks who on a list is covered; the answer is a file, see [CrosscheckController].
@Controller
class CrosscheckPages {

    private static final int SHOWN = 20;

    private final Opds opds;
    private final Crosschecks crosschecks;
    private final CrosscheckProperties properties;

    CrosscheckPages(Opds opds, Crosschecks crosschecks, CrosscheckProperties properties) {
        this.opds = opds;
        this.crosschecks = crosschecks;
        this.properties = properties;
    }

    @GetMapping("/konsol/opd/{opd}/cek")
    String form(Caller caller, @PathVariable UUID opd, Model model) {
        var whose = opds.seenBy(caller, opd);
        model.addAttribute("opd", whose);
        model.addAttribute("checks", crosschecks.of(whose, SHOWN));
        model.addAttribute("limits", properties);
        return "check/list";
    }
}
