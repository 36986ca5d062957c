package id.payung.notification.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.payung.notification.alert.Alert.Happening;
import id.payung.notification.region.Region;
import id.payung.notification.webhook.Webhook.Owner;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A webhook as its owner sees it.
///
/// @param opd the office whose alerts it hears of; null when it is a region's
/// @param region the region whose offices' alerts it hears of; null when it is an office's
/// @param events of what; empty for everything
/// @param disabled why nothing is sent there any more; null while it is enabled
/// @param failingSince first failure after the last success; null while all is well
/// @param secret `whsec_…`, in the answer to setting it up and in no other
record WebhookView(
        UUID id,
        @Nullable UUID opd,
        @Nullable Region region,
        String url,
        List<String> events,
        @Nullable String disabled,
        @Nullable Instant failingSince,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static WebhookView of(Webhook webhook, @Nullable Secret secret) {
        return new WebhookView(
                webhook.id(),
                webhook.owner() instanceof Owner.Office(UUID opd) ? opd : null,
                webhook.owner() instanceof Owner.Area(Region region) ? region : null,
                webhook.url(),
                webhook.happenings().stream().map(WebhookView::event).sorted().toList(),
                webhook.disabled(),
                webhook.failingSince(),
                webhook.createdAt(),
                secret == null ? null : secret.written());
    }

    static Optional<Happening.Kind> happening(String event) {
        return Arrays.stream(Happening.Kind.values())
                .filter(kind -> event(kind).equals(event))
                .findFirst();
    }

    /// As `webhook_body` in the database calls it.
    static String event(Happening.Kind kind) {
        return "alert." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
