package id.payung.notification.policy;

import id.payung.edge.Caller;
import id.payung.notification.policy.Policy.Role;
import id.payung.notification.standing.Reason;
import id.payung.notification.standing.Seen;
import id.payung.notification.standing.Standings;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What counts as alarming at a place, when one writes and to whom, its holidays and its mailboxes.
@Controller
class PolicyPages {

    private static final int MOST_OFFICES = 500;
    private static final Setting NOTHING = new Setting(null, null, null, null, null);

    private final PoliciesApi policies;
    private final HolidaysApi holidays;
    private final ContactsApi contacts;
    private final Standings standings;
    private final Clock clock;

    PolicyPages(PoliciesApi policies, HolidaysApi holidays, ContactsApi contacts, Standings standings, Clock clock) {
        this.policies = policies;
        this.holidays = holidays;
        this.contacts = contacts;
        this.standings = standings;
        this.clock = clock;
    }

    /// @param place ID, a region or an OPD; the caller's own where none is given
    /// @param typed the fields of a form that was refused, or looked at beforehand
    @GetMapping("/kotak/kebijakan")
    String show(
            Caller caller,
            @RequestParam(defaultValue = "") String place,
            @RequestParam Optional<Integer> year,
            @RequestParam Map<String, String> typed,
            Model model) {
        String shown = place.isBlank() ? home(caller) : place.strip();
        PoliciesApi.View view = policies.show(caller, shown);
        LocalDate today = LocalDate.now(clock);
        int asked = year.orElse(today.getYear());
        boolean region = Place.isRegion(shown);
        model.addAttribute("place", shown);
        model.addAttribute("isRegion", region);
        model.addAttribute("isNation", shown.equals(Place.NATION));
        model.addAttribute("maySet", policies.maySet(caller, shown));
        model.addAttribute("form", typed.containsKey("rules") ? new PolicyForm(typed) : form(view, today));
        model.addAttribute("history", view.history());
        model.addAttribute("offices", offices(caller));
        model.addAttribute("today", today);
        model.addAttribute("year", asked);
        model.addAttribute(
                "holidays",
                region || shown.equals(Place.NATION) ? holidays.year(shown, Optional.of(asked)) : List.of());
        model.addAttribute("mailboxes", region ? mailboxes(caller, shown) : Map.of());
        model.addAttribute("reasons", Reason.values());
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("roles", Role.values());
        return "inbox/policy";
    }

    @PostMapping(path = "/kotak/kebijakan", params = "rules=preview")
    String preview(Caller caller, @RequestParam String place, @RequestParam Map<String, String> typed, Model model) {
        model.addAttribute("preview", policies.preview(caller, place, new PolicyForm(typed).read()));
        return show(caller, place, Optional.empty(), typed, model);
    }

    @PostMapping(path = "/kotak/kebijakan", params = "rules=set")
    String set(
            Caller caller,
            @RequestParam String place,
            @RequestParam Optional<LocalDate> since,
            @RequestParam Map<String, String> typed,
            RedirectAttributes done) {
        policies.put(caller, place, since, new PolicyForm(typed).read());
        return to(place, "policy.done.set", done);
    }

    @PostMapping(path = "/kotak/kebijakan", params = "holiday=add")
    String addHoliday(
            Caller caller,
            @RequestParam String place,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String source,
            RedirectAttributes done) {
        holidays.put(caller, place, day, new HolidaysApi.Body(name, source));
        return to(place, "policy.done.holiday", done);
    }

    @PostMapping(path = "/kotak/kebijakan", params = "holiday=remove")
    String removeHoliday(
            Caller caller, @RequestParam String place, @RequestParam LocalDate day, RedirectAttributes done) {
        holidays.remove(caller, place, day);
        return to(place, "policy.done.holiday", done);
    }

    /// One address a line.
    @PostMapping(path = "/kotak/kebijakan", params = "contacts")
    String setContacts(
            Caller caller,
            @RequestParam String place,
            @RequestParam Map<String, String> typed,
            RedirectAttributes done) {
        contacts.put(
                caller,
                place,
                Arrays.stream(Role.values())
                        .flatMap(role -> lines(typed.getOrDefault("mail." + role, ""))
                                .map(email -> new Contacts.Mailbox(role, email)))
                        .toList());
        return to(place, "policy.done.contacts", done);
    }

    private static String to(String place, String done, RedirectAttributes attributes) {
        attributes.addFlashAttribute("done", done);
        attributes.addAttribute("place", place);
        return "redirect:/kotak/kebijakan";
    }

    private static PolicyForm form(PoliciesApi.View view, LocalDate today) {
        return PolicyForm.of(
                view.effective(),
                view.history().stream()
                        .filter(said -> !said.from().isAfter(today))
                        .findFirst()
                        .map(PoliciesApi.Said::setting)
                        .orElse(NOTHING));
    }

    private static String home(Caller caller) {
        return caller instanceof Caller.Region(var _, String code) ? code : Place.NATION;
    }

    private Map<String, String> mailboxes(Caller caller, String region) {
        return contacts.show(caller, region).stream()
                .collect(Collectors.groupingBy(
                        mailbox -> mailbox.role().name(),
                        HashMap::new,
                        Collectors.mapping(Contacts.Mailbox::email, Collectors.joining("\n"))));
    }

    private List<Office> offices(Caller caller) {
        return standings
                .page(
                        new Standings.Query(
                                Seen.by(caller), Optional.empty(), Standings.Sort.NAME, Optional.empty(), MOST_OFFICES),
                        _ -> true)
                .standings()
                .stream()
                .map(standing -> new Office(
                        standing.opd().id().toString(), standing.opd().name()))
                .toList();
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    /// To choose from.
    record Office(String id, String name) {}
}
