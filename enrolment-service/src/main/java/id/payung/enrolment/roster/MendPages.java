package id.payung.enrolment.roster;

import id.payung.edge.Caller;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.readlog.ReadLog;
import id.payung.enrolment.reject.MendRejects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which an office mends rejected rows where they are shown; a NIK stays masked and need not be typed
/// again.
@Controller
@RequestMapping("/konsol/opd/{opd}/impor/{id}/perbaikan")
class MendPages {

    private static final int ROWS = 10;

    private final Opds opds;
    private final Progress progress;
    private final MendRejects rejects;
    private final ReceiveRoster receive;
    private final ReadLog reads;

    MendPages(Opds opds, Progress progress, MendRejects rejects, ReceiveRoster receive, ReadLog reads) {
        this.opds = opds;
        this.progress = progress;
        this.rejects = rejects;
        this.receive = receive;
        this.reads = reads;
    }

    /// @param after the last row of the page before
    @GetMapping
    String show(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable UUID id,
            @RequestParam(name = "baris", defaultValue = "0") long after,
            Model model) {
        var whose = opds.seenBy(caller, opd);
        var one = progress.of(caller, whose, id);
        var page = rejects.page(id, progress.header(id), true, after, ROWS + 1);
        var shown = page.stream().limit(ROWS).toList();
        reads.record(caller, "GET /konsol/opd/{opd}/impor/{id}/perbaikan", whose, rejects.shows(id, shown));
        model.addAttribute("opd", whose);
        model.addAttribute("one", one);
        model.addAttribute("rows", shown);
        model.addAttribute("after", after);
        model.addAttribute("next", page.size() > ROWS ? shown.getLast().row() : null);
        model.addAttribute("toMend", rejects.toMend(id));
        return "imports/mend";
    }

    /// Sends the rows in which something was written, as a roster of the same day.
    @PostMapping
    String mend(
            Caller caller,
            @PathVariable UUID opd,
            @PathVariable UUID id,
            @RequestParam(name = "baris", defaultValue = "0") long after,
            @RequestParam Map<String, String> typed)
            throws IOException {
        var whose = opds.seenBy(caller, opd);
        var one = progress.of(caller, whose, id);
        var shown = rejects.page(id, progress.header(id), true, after, ROWS);
        var file = new ByteArrayInputStream(rejects.mended(id, shown, typed));
        var received = receive.receive(caller, whose, ReceiveRoster.Letter.again(one), file);
        return ImportPages.to(opd, received.id());
    }
}
