package id.payung.enrolment.roster;

import id.payung.edge.Caller;
import id.payung.enrolment.edge.Problem;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.reject.MendRejects;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages on which an office sends a roster and follows it.
@Controller
@RequestMapping("/konsol/opd/{opd}/impor")
class ImportPages {

    private static final int IMPORTS = 20;
    private static final int REJECTS = 50;
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Opds opds;
    private final Progress progress;
    private final Parts parts;
    private final MendRejects rejects;
    private final ReceiveRoster receive;
    private final Clock clock;

    ImportPages(Opds opds, Progress progress, Parts parts, MendRejects rejects, ReceiveRoster receive, Clock clock) {
        this.opds = opds;
        this.progress = progress;
        this.parts = parts;
        this.rejects = rejects;
        this.receive = receive;
        this.clock = clock;
    }

    /// @param before the last import of the page before
    @GetMapping
    String list(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam(name = "sebelum", required = false) @Nullable UUID before,
            Model model) {
        var whose = opds.seenBy(caller, opd);
        var page = progress.page(whose.id(), before == null ? NEWEST : before, IMPORTS + 1);
        model.addAttribute("opd", whose);
        model.addAttribute("imports", page.stream().limit(IMPORTS).toList());
        model.addAttribute("next", page.size() > IMPORTS ? page.get(IMPORTS - 1).id() : null);
        model.addAttribute("today", LocalDate.now(clock));
        return "imports/list";
    }

    /// The body is the file, also when a form sends it (package `upload`).
    @PostMapping
    String receive(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam String mode,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable LocalDate register,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest file)
            throws IOException {
        var whose = opds.seenBy(caller, opd);
        var letter = new ReceiveRoster.Letter(ImportController.mode(mode), on, register, Note.typed(note));
        var received = receive.receive(caller, whose, letter, file.getInputStream());
        return to(opd, received.id());
    }

    /// @param after the last rejected row of the page before
    @GetMapping("/{id}")
    String one(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable UUID id,
            @RequestParam(name = "baris", defaultValue = "0") long after,
            Model model) {
        var one = progress.of(caller, opds.seenBy(caller, opd), id);
        var page = rejects.page(id, progress.header(id), false, after, REJECTS + 1);
        model.addAttribute("opd", opds.seenBy(caller, opd));
        model.addAttribute("one", one);
        model.addAttribute("rejects", page.stream().limit(REJECTS).toList());
        model.addAttribute("next", page.size() > REJECTS ? page.get(REJECTS - 1).row() : null);
        model.addAttribute("toMend", one.mode() == Import.Mode.APPLY ? rejects.toMend(id) : 0);
        model.addAttribute("canBeApplied", canBeApplied(one));
        return "imports/one";
    }

    /// @param command `apply` what a dry run has tried, or `cancel`
    @PostMapping("/{id}")
    String command(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable UUID id,
            @RequestParam String command,
            RedirectAttributes redirect)
            throws IOException {
        var one = progress.of(caller, opds.seenBy(caller, opd), id);
        if (command.equals("cancel")) {
            receive.cancel(caller, one);
            redirect.addFlashAttribute("done", "imports.cancelled");
            return to(opd, id);
        }
        if (!canBeApplied(one)) {
            throw Problem.IMPORT_ENDED.because("Berkasnya tidak disimpan lagi; kirim berkasnya sekali lagi."
                    + " / The file is no longer kept; send it again.");
        }
        try (InputStream tried = parts.open(id, one.bytes()).open()) {
            var whose = opds.seenBy(caller, opd);
            var applied = receive.receive(caller, whose, ReceiveRoster.Letter.again(one), tried);
            parts.delete(id);
            return to(opd, applied.id());
        }
    }

    private boolean canBeApplied(Import one) {
        return one.mode() == Import.Mode.DRY_RUN && one.state() == Import.State.DONE && parts.has(one.id());
    }

    static String to(UUID opd, UUID id) {
        return "redirect:/konsol/opd/" + opd + "/impor/" + id;
    }
}
