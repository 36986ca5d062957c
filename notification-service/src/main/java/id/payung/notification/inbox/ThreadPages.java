package id.payung.notification.inbox;

import id.payung.edge.Caller;
import id.payung.notification.alert.Alert;
import id.payung.notification.delivery.Delivery;
import id.payung.notification.delivery.Letter;
import id.payung.notification.inbox.AlertsApi.Acknowledgement;
import id.payung.notification.inbox.AlertsApi.AlertThread;
import id.payung.notification.inbox.AlertsApi.Snooze;
import id.payung.notification.letter.Letters;
import id.payung.notification.policy.Policy.Language;
import id.payung.notification.standing.Opd;
import id.payung.notification.standing.Standings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One alert: what to do about it, what it costs, what happened when, and how to ask for quiet.
@Controller
class ThreadPages {

    private static final int MOST_PEOPLE = 50;

    private final AlertsApi alerts;
    private final Letters letters;
    private final Standings standings;
    private final Clock clock;

    ThreadPages(AlertsApi alerts, Letters letters, Standings standings, Clock clock) {
        this.alerts = alerts;
        this.letters = letters;
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping("/kotak/{id}")
    String thread(
            Caller caller, @PathVariable UUID id, @RequestParam Optional<UUID> after, Locale locale, Model model) {
        AlertThread thread = alerts.one(caller, id);
        Alert alert = alerts.find(caller, id);
        LocalDate today = alert.matter().region().today(clock.instant());
        model.addAttribute("alert", thread.alert());
        model.addAttribute(
                "office",
                standings.of(List.of(alert.matter().opd())).stream()
                        .findFirst()
                        .map(standing -> standing.opd())
                        .map(Opd::name)
                        .orElse("–"));
        model.addAttribute("happenings", new ArrayList<>(thread.happenings()).reversed());
        model.addAttribute("deliveries", thread.deliveries());
        model.addAttribute("letters", texts(id, thread.deliveries()));
        model.addAttribute(
                "advice",
                letters.advise(alert, english(locale) ? Language.EN : Language.ID)
                        .orElse(null));
        model.addAttribute("people", alerts.people(caller, id, after, MOST_PEOPLE));
        model.addAttribute("tomorrow", today.plusDays(1));
        model.addAttribute("nextWeek", today.plusDays(7));
        return "inbox/thread";
    }

    /// @param what the button that was pressed
    @PostMapping("/kotak/{id}")
    String quiet(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam Wish what,
            @RequestParam Optional<LocalDate> until,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes done) {
        String said = note.isBlank() ? null : note.strip();
        switch (what) {
            case ACKNOWLEDGE -> alerts.acknowledge(caller, id, new Acknowledgement(until.orElse(null), said));
            case SNOOZE -> alerts.snooze(caller, id, new Snooze(until.orElse(null), said));
        }
        done.addFlashAttribute("done", "thread.done." + what);
        return "redirect:/kotak/" + id;
    }

    /// What letters of these kinds say. A letter is written when it leaves and not kept, so these are as of now.
    private Map<Letter.Kind, String> texts(UUID id, List<Delivery> deliveries) {
        Map<Letter.Kind, String> texts = new LinkedHashMap<>();
        Arrays.stream(Letter.Kind.values())
                .filter(kind -> deliveries.stream().anyMatch(it -> it.isLetter(kind)))
                .forEach(kind -> letters.write(id, kind).ifPresent(letter -> texts.put(kind, letter.text())));
        return texts;
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /// What somebody wants of an alert.
    enum Wish {
        ACKNOWLEDGE,
        SNOOZE
    }
}
