package id.payung.enrolment.console;

import id.payung.edge.Caller;
import id.payung.enrolment.opd.Opds;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Where an office stands, and the next thing to do.
@Controller
class HomePages {

    private final Opds opds;
    private final ReadHome read;

    HomePages(Opds opds, ReadHome read) {
        this.opds = opds;
        this.read = read;
    }

    @GetMapping("/konsol/opd/{opd}")
    String home(Caller caller, @PathVariable UUID opd, Model model) {
        var whose = opds.seenBy(caller, opd);
        model.addAttribute("opd", whose);
        model.addAttribute("home", read.of(whose));
        return "console/home";
    }
}
