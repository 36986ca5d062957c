package id.payung.enrolment.access;

import id.payung.edge.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which somebody signs in, and where they come to then.
@Controller
class Pages {

    /// @param wrong the last try failed: `secret`, or `wait` after too many
    /// @param left the session was ended
    @GetMapping("/masuk")
    String signIn(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String left,
            Model model) {
        model.addAttribute("wrong", wrong);
        model.addAttribute("left", left != null);
        return "sign-in";
    }

    /// An office comes to its own standing, everybody else to the list of offices.
    @GetMapping("/konsol")
    String home(Caller caller) {
        return switch (caller) {
            case Caller.Opd own -> "redirect:/konsol/opd/" + own.opd();
            case Caller.Region _, Caller.Admin _ -> "redirect:/konsol/opd";
        };
    }
}
