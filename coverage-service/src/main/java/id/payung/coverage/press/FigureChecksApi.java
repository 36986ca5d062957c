package id.payung.coverage.press;

import id.payung.coverage.access.Problem;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Checks the numbers of a press release, for everybody; nothing is kept.
@RestController
@RequestMapping("/api/v1/figure-checks")
class FigureChecksApi {

    private final CheckDraft checkDraft;

    FigureChecksApi(CheckDraft checkDraft) {
        this.checkDraft = checkDraft;
    }

    @PostMapping
    Answer check(@RequestBody Draft draft) {
        return switch (checkDraft.of(draft)) {
            case CheckDraft.Outcome.Checked checked -> checked.answer();
            case CheckDraft.Outcome.Unreadable unreadable ->
                throw Problem.INVALID_RELEASE.because(String.join("; ", unreadable.complaints()));
        };
    }
}
