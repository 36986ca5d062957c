package id.payung.notification.inbox;

import id.payung.edge.Caller;
import id.payung.edge.CommonProblem;
import id.payung.edge.ProblemType;
import id.payung.notification.delivery.Deliveries;
import id.payung.notification.delivery.Delivery;
import id.payung.notification.delivery.Outbox;
import id.payung.notification.standing.Seen;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "deliveries", description = "Letters to mailboxes and webhooks, with every attempt and its answer")
class DeliveriesApi {

    private static final ProblemType NOT_SET_ASIDE =
            new ProblemType("not-set-aside", HttpStatus.CONFLICT, "Tidak dikesampingkan / Not set aside");

    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Clock clock;

    DeliveriesApi(Deliveries deliveries, Outbox outbox, Clock clock) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Deliveries about offices that the caller may see, in the order in which they were written")
    Page page(
            Caller caller,
            @RequestParam Optional<UUID> alert,
            @RequestParam Optional<UUID> webhook,
            @RequestParam Optional<Delivery.State> state,
            @RequestParam Optional<UUID> after,
            @RequestParam(defaultValue = "100") int limit) {
        List<Delivery> page = deliveries.page(new Deliveries.Query(
                Seen.by(caller), alert, webhook.map(UUID::toString), state, after, Pages.limit(limit)));
        return new Page(page, page.size() < limit ? null : page.getLast().id());
    }

    @PostMapping("/{id}/retries")
    @Operation(summary = "Tries a delivery again that was set aside, as often as a new one")
    Delivery again(Caller caller, @PathVariable UUID id) {
        Delivery delivery = seen(caller, id);
        if (!outbox.tryAgain(id, clock.instant()) && delivery.state() != Delivery.State.WAITING) {
            throw NOT_SET_ASIDE.because("Kiriman ini tidak menunggu percobaan lagi."
                    + " / This delivery was not set aside: it was sent or withdrawn.");
        }
        return seen(caller, id);
    }

    private Delivery seen(Caller caller, UUID id) {
        return deliveries
                .find(id)
                .filter(it -> caller.maySee(it.opd(), it.region().code()))
                .orElseThrow(CommonProblem.NOT_FOUND::refusal);
    }

    /// @param next give it as `after` for the next page; null on the last one
    record Page(List<Delivery> deliveries, @Nullable UUID next) {}
}
