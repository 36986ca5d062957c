package id.payung.enrolment.console;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/// The page of a refusal that belongs to no form.
@Controller
class SorryPages {

    @GetMapping(Refusals.SORRY)
    String sorry(@RequestAttribute(name = Refusals.REFUSAL, required = false) @Nullable Object refusal) {
        return refusal == null ? "redirect:/konsol" : "console/sorry";
    }
}
