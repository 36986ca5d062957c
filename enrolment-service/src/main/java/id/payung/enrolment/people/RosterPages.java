package id.payung.enrolment.people;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.nik.Clean;
import id.payung.enrolment.nik.Nik;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.opd.Opd;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.readlog.ReadLog;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.registration.State;
import id.payung.enrolment.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The roster page by page. What somebody looks for by name or number is posted, so that it is in no address, no log
/// and no session.
@Controller
@RequestMapping("/konsol/opd/{opd}/pekerja")
class RosterPages {

    private static final int PEOPLE = 50;

    private final Opds opds;
    private final Roster roster;
    private final ReadLog reads;
    private final Vault vault;
    private final Clock clock;

    RosterPages(Opds opds, Roster roster, ReadLog reads, Vault vault, Clock clock) {
        this.opds = opds;
        this.roster = roster;
        this.reads = reads;
        this.vault = vault;
        this.clock = clock;
    }

    /// @param after the last one of the page before
    /// @param before the first one of the page that follows; the page in front of it is shown
    @GetMapping
    String page(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam(required = false) @Nullable State status,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable Segment segment,
            @RequestParam(required = false) @Nullable Funding funding,
            @RequestParam(name = "sesudah", required = false) @Nullable UUID after,
            @RequestParam(name = "sebelum", required = false) @Nullable UUID before,
            Model model) {
        var whose = opds.seenBy(caller, opd);
        var wanted = new Wanted(status, category, segment, funding, null, null);
        var page = before == null
                ? roster.page(opd, wanted, after, PEOPLE + 1)
                : roster.pageBefore(opd, wanted, before, PEOPLE + 1);
        boolean more = page.size() > PEOPLE;
        var shown = !more ? page : before == null ? page.subList(0, PEOPLE) : page.subList(1, PEOPLE + 1);
        show(caller, "GET /konsol/opd/{opd}/pekerja", whose, wanted, shown, model);
        if (!shown.isEmpty()) {
            model.addAttribute("next", more || before != null ? shown.getLast().id() : null);
            model.addAttribute(
                    "previous",
                    after != null || (before != null && more) ? shown.getFirst().id() : null);
        }
        return "people/roster";
    }

    /// @param by `name` or `number`, how it begins, or `nik`, all of it
    /// @param text what somebody typed
    @PostMapping
    String search(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam String by,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable State status,
            @RequestParam(name = "sesudah", required = false) @Nullable UUID after,
            Model model) {
        var whose = opds.seenBy(caller, opd);
        var wanted = switch (by) {
            case "name" -> new Wanted(status, null, null, null, text, null);
            case "number" -> new Wanted(status, null, null, null, null, text);
            default -> new Wanted(status, null, null, null, null, null);
        };
        var page = by.equals("nik") ? roster.ofNik(opd, hash(text)) : roster.page(opd, wanted, after, PEOPLE + 1);
        var shown = page.stream().limit(PEOPLE).toList();
        show(caller, "POST /konsol/opd/{opd}/pekerja", whose, wanted, shown, model);
        model.addAttribute("found", true);
        model.addAttribute("next", page.size() > PEOPLE ? shown.getLast().id() : null);
        return "people/roster";
    }

    private byte[] hash(String text) {
        var digits = Clean.code(text).replaceAll("[ .-]", "");
        if (!Nik.isSixteenDigits(digits)) {
            throw CommonProblem.BAD_PARAMETER.because("NIK berisi 16 angka. / A NIK has 16 digits.");
        }
        return vault.hash(digits);
    }

    private void show(Caller caller, String route, Opd opd, Wanted wanted, List<Worker> people, Model model) {
        reads.record(caller, route, opd, people.stream().map(Worker::id).toList());
        model.addAttribute("opd", opd);
        model.addAttribute("wanted", wanted);
        model.addAttribute("people", people);
        model.addAttribute("found", false);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("offered", Offered.values());
    }
}
