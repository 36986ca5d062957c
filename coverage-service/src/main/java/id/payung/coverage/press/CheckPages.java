package id.payung.coverage.press;

import id.payung.coverage.access.Complaints;
import id.payung.coverage.figure.Figure.Definition;
import id.payung.coverage.release.Report.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The checker as a page for everybody. Nothing is kept and nobody is known, so there is nothing that a foreign page
/// could do with the form on somebody's behalf.
@Controller
@RequestMapping("/periksa")
class CheckPages {

    private static final int PART_ROWS = 5;
    private static final int OTHER_ROWS = 2;
    private static final int MOST_MONTHS = 36;

    private final CheckDraft checkDraft;
    private final PublishedCases cases;

    CheckPages(CheckDraft checkDraft, PublishedCases cases) {
        this.checkDraft = checkDraft;
        this.cases = cases;
    }

    /// What was left empty was not said.
    @InitBinder
    void leaveOutWhatIsEmpty(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    /// @param contoh name of a published case, to be filled in
    @GetMapping
    String empty(@RequestParam(required = false) @Nullable String contoh, Model model) {
        PublishedCases.Case example = contoh == null ? null : cases.find(contoh).orElse(null);
        model.addAttribute("example", example);
        if (example != null) {
            answer(example.draft(), model);
        }
        return form(example == null ? Draft.EMPTY : example.draft(), model);
    }

    @PostMapping
    String check(@ModelAttribute Draft typed, Model model) {
        Draft draft = typed.withoutEmptyRows();
        answer(draft, model);
        return form(draft, model);
    }

    private void answer(Draft draft, Model model) {
        switch (checkDraft.of(draft)) {
            case CheckDraft.Outcome.Checked checked -> {
                model.addAttribute("answer", checked.answer());
                for (Finding.Outcome outcome : Finding.Outcome.values()) {
                    model.addAttribute(outcome.name(), checks(checked.answer(), outcome));
                }
            }
            case CheckDraft.Outcome.Unreadable unreadable ->
                model.addAttribute("faults", Complaints.byField(unreadable.complaints()));
        }
    }

    private static List<Finding> checks(Answer answer, Finding.Outcome outcome) {
        return answer.report().checks().stream()
                .filter(check -> check.outcome() == outcome)
                .toList();
    }

    private String form(Draft draft, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("parts", rows(draft.parts(), PART_ROWS));
        model.addAttribute("others", rows(draft.others(), OTHER_ROWS));
        model.addAttribute("previous", rows(draft.previous(), 1));
        model.addAttribute("cases", cases.all());
        model.addAttribute("definitions", Definition.values());
        model.addAttribute("months", MOST_MONTHS);
        return "coverage/check";
    }

    /// What was said, and empty rows after it.
    private static <T> List<@Nullable T> rows(@Nullable List<@Nullable T> said, int least) {
        List<@Nullable T> rows = new ArrayList<>(Objects.requireNonNullElse(said, List.of()));
        Stream.generate(() -> null).limit(Math.max(0, least - rows.size())).forEach(_ -> rows.add(null));
        return rows;
    }
}
