package id.payung.notification.webhook;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.edge.ProblemType;
import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Seen;
import id.payung.notification.webhook.SetUpWebhook.Outcome;
import id.payung.notification.webhook.SetUpWebhook.Renewal;
import id.payung.notification.webhook.Webhook.Owner;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "webhooks", description = "Where machines of an office or a region hear what happens to alerts")
class WebhooksApi {

    private static final int LONGEST_PAGE = 500;

    private static final ProblemType WEBHOOK_ADDRESS =
            new ProblemType("webhook-address", HttpStatus.UNPROCESSABLE_CONTENT, "Alamat ditolak / Address is refused");
    private static final ProblemType TOO_MANY_WEBHOOKS =
            new ProblemType("too-many-webhooks", HttpStatus.CONFLICT, "Terlalu banyak webhook / Too many webhooks");
    private static final ProblemType WEBHOOK_THERE =
            new ProblemType("webhook-there", HttpStatus.CONFLICT, "Webhook sudah ada / Webhook is there already");
    private static final ProblemType TOO_MANY_SECRETS =
            new ProblemType("too-many-secrets", HttpStatus.CONFLICT, "Terlalu banyak rahasia / Too many secrets");
    private static final ProblemType WEBHOOKS_OFF = new ProblemType(
            "webhooks-off", HttpStatus.NOT_IMPLEMENTED, "Webhook tidak tersedia / No webhooks in this installation");

    private final Webhooks webhooks;
    private final SetUpWebhook setUp;
    private final TryWebhook tryOut;

    WebhooksApi(Webhooks webhooks, SetUpWebhook setUp, TryWebhook tryOut) {
        this.webhooks = webhooks;
        this.setUp = setUp;
        this.tryOut = tryOut;
    }

    @GetMapping
    @Operation(summary = "Webhooks of the caller: an office's own, or those of a region and the regions in it")
    Page page(Caller caller, @RequestParam Optional<UUID> after, @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw CommonProblem.BAD_PARAMETER.because("Parameter limit: 1 sampai 500. / Parameter limit: 1 to 500.");
        }
        List<WebhookView> page = webhooks.page(Seen.by(caller), after.orElse(new UUID(0, 0)), limit).stream()
                .map(it -> WebhookView.of(it, null))
                .toList();
        return new Page(page, page.size() < limit ? null : page.getLast().id());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One webhook")
    WebhookView one(Caller caller, @PathVariable UUID id) {
        return WebhookView.of(mine(caller, id), null);
    }

    @PostMapping
    @Operation(
            summary = "Sets up a webhook",
            description = "The answer 201 holds the secret; it is told this once. The same address again answers 200.")
    ResponseEntity<WebhookView> add(Caller caller, @RequestBody NewWebhook body) {
        Owner owner = owner(Seen.by(caller), body);
        return answer(setUp.add(owner, body.url(), happenings(body.events()), caller.clientId()));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Changes where it leads and of what it hears; its secret stays")
    ResponseEntity<WebhookView> change(Caller caller, @PathVariable UUID id, @RequestBody ChangedWebhook body) {
        return answer(setUp.change(mine(caller, id), body.url(), happenings(body.events())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes a webhook; what waits for it is withdrawn")
    void remove(Caller caller, @PathVariable UUID id) {
        setUp.remove(mine(caller, id).id());
    }

    @PostMapping("/{id}/enablement")
    @Operation(
            summary = "Sends again to a webhook that was disabled; what was set aside meanwhile is retried one by one")
    WebhookView enable(Caller caller, @PathVariable UUID id) {
        webhooks.enable(mine(caller, id).id());
        return WebhookView.of(mine(caller, id), null);
    }

    @DeleteMapping("/{id}/enablement")
    @Operation(summary = "Sends nothing there until it is enabled again; what happens meanwhile is not told later")
    WebhookView disable(Caller caller, @PathVariable UUID id) {
        setUp.disable(mine(caller, id).id(), caller.clientId());
        return WebhookView.of(mine(caller, id), null);
    }

    @PostMapping("/{id}/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Makes a new secret, which is told this once",
            description =
                    "For a day every message is signed with the new and the old one, so that receivers can change.")
    NewSecret renew(Caller caller, @PathVariable UUID id) {
        return switch (setUp.renew(mine(caller, id).id())) {
            case Renewal.Told(Secret secret, Instant until) -> new NewSecret(secret.written(), until);
            case Renewal.TooMany _ ->
                throw TOO_MANY_SECRETS.because(
                        "Tunggu sampai rahasia lama berakhir. / Wait until old secrets run out.");
            case Renewal.NoKey _ -> throw off();
        };
    }

    @PostMapping("/{id}/tests")
    @Operation(
            summary = "Sends a signed message of type webhook.test now, and tells what the receiver answered",
            description = "Works for a disabled webhook too, and does not enable it.")
    TryWebhook.Result test(Caller caller, @PathVariable UUID id) {
        return tryOut.send(mine(caller, id)).orElseThrow(CommonProblem.UNAVAILABLE::refusal);
    }

    private Webhook mine(Caller caller, UUID id) {
        return webhooks.find(id)
                .filter(it -> it.isSeenBy(Seen.by(caller)))
                .orElseThrow(CommonProblem.NOT_FOUND::refusal);
    }

    private static Owner owner(Seen seen, NewWebhook body) {
        Optional<UUID> opd = Optional.ofNullable(body.opd());
        Optional<Region> region = Optional.ofNullable(body.region()).map(WebhooksApi::region);
        return switch (seen) {
            case Seen.Own(UUID own) when region.isEmpty() && opd.orElse(own).equals(own) -> new Owner.Office(own);
            case Seen.Within(Region own)
            when opd.isEmpty() && own.covers(region.orElse(own)) -> new Owner.Area(region.orElse(own));
            case Seen.Own _, Seen.Within _ -> throw CommonProblem.NOT_FOUND.refusal();
            case Seen.Everything _
            when opd.isPresent() != region.isPresent() ->
                opd.<Owner>map(Owner.Office::new).orElseGet(() -> new Owner.Area(region.orElseThrow()));
            case Seen.Everything _ ->
                throw CommonProblem.INVALID_REQUEST.because("Isi opd atau region. / Give either opd or region.");
        };
    }

    private static Region region(String code) {
        try {
            return new Region(code);
        } catch (IllegalArgumentException _) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Tulis region seperti 36 atau 36.73. / Write region like 36 or 36.73.");
        }
    }

    private static Set<Happening.Kind> happenings(@Nullable List<String> events) {
        return Objects.requireNonNullElse(events, List.<String>of()).stream()
                .map(event -> WebhookView.happening(event)
                        .orElseThrow(() -> CommonProblem.INVALID_REQUEST.because(
                                "Isi events dengan nama seperti alert.opened; kosong untuk semua."
                                        + " / Fill events with names such as alert.opened; empty for all.")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ResponseEntity<WebhookView> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made(Webhook webhook, Secret secret) ->
                ResponseEntity.created(URI.create("/api/v1/webhooks/" + webhook.id()))
                        .body(WebhookView.of(webhook, secret));
            case Outcome.There(Webhook webhook) -> ResponseEntity.ok(WebhookView.of(webhook, null));
            case Outcome.NotThere(String why) -> throw WEBHOOK_ADDRESS.because(why);
            case Outcome.TooMany _ ->
                throw TOO_MANY_WEBHOOKS.because("Hapus satu webhook dahulu. / Remove a webhook first.");
            case Outcome.Twice _ ->
                throw WEBHOOK_THERE.because("Sudah ada webhook ke alamat itu. / There is a webhook to that address.");
            case Outcome.Raced _ -> throw CommonProblem.UNAVAILABLE.refusal();
            case Outcome.NoKey _ -> throw off();
        };
    }

    private static ErrorResponseException off() {
        return WEBHOOKS_OFF.because(
                "Minta pengelola mengisi PAYUNG_WEBHOOK_KEY." + " / Ask the operator to set PAYUNG_WEBHOOK_KEY.");
    }

    /// @param next give it as `after` for the next page; null on the last one
    record Page(List<WebhookView> webhooks, @Nullable UUID next) {}

    /// @param url where to; https, a public address
    /// @param events names such as `alert.opened`; left out or empty: everything
    /// @param opd whose alerts; left out by an office for itself
    /// @param region whose offices' alerts; left out by a region for itself
    record NewWebhook(
            @Nullable String url,
            @Nullable List<String> events,
            @Nullable UUID opd,
            @Nullable String region) {}

    /// @param secret `whsec_…`
    /// @param oldOnesUntil so long messages are signed with the secret before it as well
    record NewSecret(String secret, Instant oldOnesUntil) {}

    /// @param url where to; https, a public address
    /// @param events names such as `alert.opened`; left out or empty: everything
    record ChangedWebhook(@Nullable String url, @Nullable List<String> events) {}
}
