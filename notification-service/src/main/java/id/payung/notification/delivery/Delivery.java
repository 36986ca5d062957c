package id.payung.notification.delivery;

import id.payung.notification.region.Region;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A letter on its way, for people who look.
///
/// @param kind what it tells: OPENED, REMINDED, CLOSED, and for webhooks whatever happens to an alert
/// @param channel EMAIL or WEBHOOK
/// @param recipient a mail address, or the id of a webhook
/// @param role whose mailbox it is; for a webhook OPD or REGION
/// @param nextAttemptAt null when there is none any more
public record Delivery(
        UUID id,
        UUID alert,
        UUID opd,
        Region region,
        String kind,
        String channel,
        String recipient,
        String role,
        State state,
        Instant writtenAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        List<Attempt> attempts) {

    Delivery tried(List<Attempt> tries) {
        return new Delivery(
                id, alert, opd, region, kind, channel, recipient, role, state, writtenAt, nextAttemptAt, sentAt, tries);
    }

    /// Whether it is a letter to a mailbox, of this kind.
    public boolean isLetter(Letter.Kind asked) {
        return channel.equals(Channel.Way.EMAIL.name()) && kind.equals(asked.name());
    }

    /// Where a letter is.
    public enum State {
        WAITING,
        SENT,
        /// It will not be tried again unless a person asks for it.
        SET_ASIDE,
        /// There was nothing to tell any more.
        WITHDRAWN
    }

    /// One attempt and its answer.
    ///
    /// @param outcome SENT, PUT_OFF, REFUSED or POINTLESS
    public record Attempt(int number, Instant at, String outcome, String answer) {}
}
