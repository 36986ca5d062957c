package id.payung.coverage.atlas;

import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.picture.Shades;
import id.payung.coverage.release.Report.Check;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// How the figures come about.
@Controller
class MethodPages {

    @GetMapping("/metode")
    String method(Model model) {
        model.addAttribute("definitions", Definition.values());
        model.addAttribute("checks", Check.values());
        model.addAttribute("shades", Shades.all());
        return "coverage/method";
    }
}
