package id.payung.enrolment.person;

import id.payung.edge.Caller;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Segment;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page on which a clerk lists one person.
@Controller
@RequestMapping("/konsol/opd/{opd}/pekerja/tambah")
class PersonFormPages {

    private final Opds opds;
    private final ListPerson list;

    PersonFormPages(Opds opds, ListPerson list) {
        this.opds = opds;
        this.list = list;
    }

    @GetMapping
    String form(Caller caller, @PathVariable UUID opd, Model model) {
        model.addAttribute("opd", opds.seenBy(caller, opd));
        model.addAttribute("categories", Category.values());
        model.addAttribute("segments", Segment.values());
        model.addAttribute("fundings", Funding.values());
        return "people/add";
    }

    @PostMapping
    String list(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam(defaultValue = "") String nik,
            @RequestParam(defaultValue = "") String nama,
            @RequestParam(name = "tanggal_lahir", defaultValue = "") String bornOn,
            @RequestParam(name = "jenis_kelamin", defaultValue = "") String sex,
            @RequestParam(name = "nomor_pegawai", defaultValue = "") String staffNumber,
            @RequestParam(defaultValue = "") String kategori,
            @RequestParam(defaultValue = "") String segmen,
            @RequestParam(name = "sumber_dana", defaultValue = "") String funding,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var form = new PersonForm(nik, nama, bornOn, sex, staffNumber, kategori, segmen, funding, Note.typed(note));
        var listed = list.list(caller, opds.seenBy(caller, opd), form);
        redirect.addFlashAttribute("done", "person.listed." + listed.verdict());
        return "redirect:/konsol/opd/" + opd + "/pekerja/" + listed.id();
    }
}
