package id.payung.look;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The smallest service that has a page.
@SpringBootApplication
class TinyPages {

    @Controller
    static class Pages {

        @GetMapping("/tiny")
        String tiny(Model model) {
            model.addAttribute("people", 23_806);
            model.addAttribute("name", "<script>alert(1)</script>");
            return "tiny";
        }
    }
}
