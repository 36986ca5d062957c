package id.payung.notification.webhook;

import id.payung.edge.Caller;
import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.webhook.WebhooksApi.NewWebhook;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Webhooks of an office or a region: set up, tried out, given a new secret, stopped. A secret and the answer to a
/// trial are drawn once, in the answer to the form, and kept nowhere.
@Controller
class WebhookPages {

    private static final int MOST = 100;
    private static final List<String> EVENTS =
            Arrays.stream(Happening.Kind.values()).map(WebhookView::event).toList();

    private final WebhooksApi api;

    WebhookPages(WebhooksApi api) {
        this.api = api;
    }

    @GetMapping("/kotak/webhook")
    String list(Caller caller, Model model) {
        model.addAttribute("webhooks", api.page(caller, Optional.empty(), MOST).webhooks());
        model.addAttribute("events", EVENTS);
        model.addAttribute("role", caller.role().name());
        return "inbox/webhooks";
    }

    /// @param place the id of an OPD or the code of a region, where the caller has more than one to choose from
    @PostMapping("/kotak/webhook")
    String add(
            Caller caller,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "") List<String> events,
            @RequestParam(defaultValue = "") String place,
            Model model) {
        var made = api.add(caller, owned(url, events, place.strip())).getBody();
        if (made != null) {
            model.addAttribute("secret", made.secret());
            model.addAttribute("about", made.id());
            model.addAttribute("done", made.secret() == null ? "webhooks.there" : "webhooks.made");
        }
        return list(caller, model);
    }

    @GetMapping("/kotak/webhook/{id}")
    String one(Caller caller, @PathVariable UUID id, Model model) {
        model.addAttribute("about", api.one(caller, id).id());
        return list(caller, model);
    }

    @PostMapping("/kotak/webhook/{id}")
    String act(Caller caller, @PathVariable UUID id, @RequestParam Wish what, Model model, RedirectAttributes done) {
        switch (what) {
            case TEST -> model.addAttribute("result", api.test(caller, id));
            case RENEW -> model.addAttribute("renewed", api.renew(caller, id));
            case ENABLE, DISABLE, REMOVE -> {
                change(caller, id, what);
                done.addFlashAttribute("done", "webhooks.done." + what);
                return "redirect:/kotak/webhook";
            }
        }
        return one(caller, id, model);
    }

    private void change(Caller caller, UUID id, Wish what) {
        switch (what) {
            case ENABLE -> api.enable(caller, id);
            case DISABLE -> api.disable(caller, id);
            case REMOVE -> api.remove(caller, id);
            case TEST, RENEW -> throw new IllegalArgumentException("Nothing changes by " + what);
        }
    }

    private static NewWebhook owned(String url, List<String> events, String place) {
        return new NewWebhook(
                url.strip(),
                events,
                place.length() > 5 ? uuid(place) : null,
                place.isEmpty() || place.length() > 5 ? null : place);
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return new UUID(0, 0);
        }
    }

    /// What somebody wants of a webhook.
    enum Wish {
        TEST,
        RENEW,
        ENABLE,
        DISABLE,
        REMOVE
    }
}
