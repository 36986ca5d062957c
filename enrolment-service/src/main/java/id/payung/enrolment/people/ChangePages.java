package id.payung.enrolment.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.enrolment.change.ChangeRegistrations;
import id.payung.enrolment.change.ChangeRegistrations.Order;
import id.payung.enrolment.change.Tally;
import id.payung.enrolment.ledger.Note;
import id.payung.enrolment.opd.Funding;
import id.payung.enrolment.opd.Opds;
import id.payung.enrolment.registration.Category;
import id.payung.enrolment.registration.Segment;
import id.payung.enrolment.registration.State;
import id.payung.enrolment.registration.Where;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One change of many people: chosen ones, or everybody of a state whom a filter names. First what would happen, then,
/// once somebody is sure, what happened. The same again is `repeated` and does no harm.
@Controller
@RequestMapping("/konsol/opd/{opd}/pekerja/perubahan")
class ChangePages {

    private static final int MOST_CHOSEN = 1_000;

    private final Opds opds;
    private final ChangeRegistrations changes;
    private final Clock clock;

    ChangePages(Opds opds, ChangeRegistrations changes, Clock clock) {
        this.opds = opds;
        this.changes = changes;
        this.clock = clock;
    }

    /// Whom a change is for.
    ///
    /// @param chosen these people; everybody of the state when empty
    record Whom(
            List<UUID> chosen,
            @Nullable State status,
            @Nullable Category category,
            @Nullable Segment segment,
            @Nullable Funding funding) {}

    @GetMapping
    String form(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam(name = "worker", defaultValue = "") List<UUID> chosen,
            @RequestParam(required = false) @Nullable State status,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable Segment segment,
            @RequestParam(required = false) @Nullable Funding funding,
            @RequestParam(required = false) @Nullable Offered change,
            Model model) {
        show(caller, opd, new Whom(chosen, status, category, segment, funding), change, model);
        return "people/change";
    }

    /// @param all everybody of the filter, also when people were chosen
    /// @param sure carried out; otherwise only said what would happen
    @PostMapping
    String change(
            Caller caller,
            @PathVariable UUID opd,
            @RequestParam Offered change,
            @RequestParam LocalDate on,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(name = "worker", defaultValue = "") List<UUID> chosen,
            @RequestParam(required = false) @Nullable State status,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable Segment segment,
            @RequestParam(required = false) @Nullable Funding funding,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model) {
        var whom = new Whom(all ? List.of() : chosen, status, category, segment, funding);
        show(caller, opd, whom, change, model);
        var why = Note.typed(note);
        var tally = carryOut(new Order(caller, opd, change.from(on, reason), why, !sure), whom)
                .answer();
        model.addAttribute("tally", tally);
        model.addAttribute("refusals", byReason(tally));
        model.addAttribute("sure", sure);
        model.addAttribute("on", on);
        model.addAttribute("reason", reason);
        model.addAttribute("note", note);
        return "people/changed";
    }

    private Tally carryOut(Order order, Whom whom) {
        if (whom.chosen().size() > MOST_CHOSEN) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Paling banyak 1000 orang sekaligus; pakai saringan. / At most 1,000 people at once; use a filter.");
        }
        if (!whom.chosen().isEmpty()) {
            return changes.change(order, whom.chosen());
        }
        if (whom.status() == null) {
            throw CommonProblem.INVALID_REQUEST.because("Pilih orangnya, atau statusnya. / Choose people, or a state.");
        }
        return changes.change(
                order, whom.status(), new Where(whom.category(), whom.segment(), whom.funding(), null, null));
    }

    private void show(Caller caller, UUID opd, Whom whom, @Nullable Offered change, Model model) {
        model.addAttribute("opd", opds.seenBy(caller, opd));
        model.addAttribute("whom", whom);
        model.addAttribute("change", change);
        model.addAttribute("offered", Offered.values());
        model.addAttribute("today", LocalDate.now(clock));
    }

    /// What to do instead, with the first people whom it concerns.
    private static Map<String, List<UUID>> byReason(Tally.Answer tally) {
        return tally.refused().stream()
                .collect(groupingBy(
                        Tally.Refused::detail, LinkedHashMap::new, mapping(Tally.Refused::worker, toList())));
    }
}
