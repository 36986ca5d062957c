package id.payung.notification.inbox;

import id.payung.edge.Caller;
import id.payung.notification.delivery.Deliveries;
import id.payung.notification.delivery.Delivery;
import id.payung.notification.standing.Seen;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Letters on their way, the latest first, and the button that sends one again.
@Controller
class DeliveryPages {

    private static final int MOST = 50;

    private final Deliveries deliveries;
    private final DeliveriesApi api;

    DeliveryPages(Deliveries deliveries, DeliveriesApi api) {
        this.deliveries = deliveries;
        this.api = api;
    }

    @GetMapping("/kotak/pengiriman")
    String list(
            Caller caller,
            @RequestParam Optional<Delivery.State> state,
            @RequestParam Optional<UUID> webhook,
            @RequestParam Optional<UUID> before,
            Model model) {
        List<Delivery> page = deliveries.latest(
                new Deliveries.Query(
                        Seen.by(caller), Optional.empty(), webhook.map(UUID::toString), state, Optional.empty(), MOST),
                before);
        model.addAttribute("deliveries", page);
        model.addAttribute("older", page.size() < MOST ? null : page.getLast().id());
        model.addAttribute("states", Delivery.State.values());
        model.addAttribute("state", state.orElse(null));
        model.addAttribute("webhook", webhook.orElse(null));
        return "inbox/deliveries";
    }

    @PostMapping("/kotak/pengiriman/{id}")
    String again(Caller caller, @PathVariable UUID id, RedirectAttributes done) {
        api.again(caller, id);
        done.addFlashAttribute("done", "deliveries.done");
        return "redirect:/kotak/pengiriman";
    }
}
