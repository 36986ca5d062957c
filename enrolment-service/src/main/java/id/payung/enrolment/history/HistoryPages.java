package id.payung.enrolment.history;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.edge.input.WrittenDate;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.registration.FindWorkers;
import id.payung.enrolment.registration.State;
import java.time.DateTimeException;
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

/// The page on which a clerk puts a person's past right. It names nobody: states, days and an id.
@Controller
@RequestMapping("/konsol/opd/{opd}/pekerja/{worker}/koreksi")
class HistoryPages {

    private final Opds opds;
    private final FindWorkers find;
    private final Histories histories;
    private final CorrectPast correcting;

    HistoryPages(Opds opds, FindWorkers find, Histories histories, CorrectPast correcting) {
        this.opds = opds;
        this.find = find;
        this.histories = histories;
        this.correcting = correcting;
    }

    @GetMapping
    String form(Caller caller, @PathVariable UUID opd, @PathVariable UUID worker, Model model) {
        var whose = opds.seenBy(caller, opd);
        if (!find.isOn(opd, worker)) {
            throw HistoryController.unknown();
        }
        model.addAttribute("opd", whose);
        model.addAttribute("worker", worker);
        model.addAttribute("path", histories.path(worker).steps());
        model.addAttribute("states", State.values());
        return "people/correct";
    }

    /// @param wrong a state and its first day, such as `ACTIVE 2026-02-01`; empty when a state is missing
    /// @param right what stands there from now on; empty when it never happened
    @PostMapping
    String correct(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable UUID worker,
            @RequestParam(defaultValue = "") String wrong,
            @RequestParam(required = false) @Nullable State right,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Integer months,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        var form = new CorrectionForm(
                wrong(wrong), right == null ? null : right(right, on, reason, months), Note.typed(note));
        HistoryController.requireDone(correcting.correct(caller, opds.seenBy(caller, opd), worker, form));
        redirect.addFlashAttribute("done", "person.corrected");
        return "redirect:/konsol/opd/" + opd + "/pekerja/" + worker;
    }

    private static CorrectionForm.@Nullable Wrong wrong(String text) {
        var words = text.strip().split(" ", 2);
        if (words.length < 2) {
            return null;
        }
        try {
            return new CorrectionForm.Wrong(State.valueOf(words[0]), WrittenDate.day(words[1]));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw CommonProblem.BAD_PARAMETER.because("Pilih yang keliru dari daftar. / Choose what is wrong.");
        }
    }

    private static CorrectionForm.Right right(
            State state, @Nullable LocalDate on, @Nullable String reason, @Nullable Integer months) {
        if (on == null) {
            throw CommonProblem.INVALID_REQUEST.because("Isi tanggal yang benar. / Give the right day.");
        }
        return new CorrectionForm.Right(state, on, reason == null || reason.isBlank() ? null : reason, months);
    }
}
