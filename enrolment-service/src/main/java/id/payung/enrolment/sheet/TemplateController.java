package id.payung.enrolment.sheet;

import id.payung.enrolment.content.Content.Format;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TemplateController {

    /// An empty roster to fill in with a spreadsheet: text cells, drop-downs, instructions.
    @GetMapping({"/api/v1/roster-template.xlsx", "/konsol/daftar.xlsx"})
    void template(HttpServletResponse response) throws IOException {
        response.setContentType(Format.XLSX.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"daftar.xlsx\"");
        RosterTemplate.write(response.getOutputStream());
    }
}
