package id.payung.notification.inbox;

import id.payung.notification.alert.Alert;
import id.payung.notification.alert.Alert.Matter;
import id.payung.notification.alert.Alert.Quiet;
import id.payung.notification.region.Region;
import id.payung.notification.standing.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alert as callers see it.
///
/// @param people people concerned now, or rejected rows; 0 when closed, and where the office as a whole is meant
/// @param round 1, and one more each time the thread was taken up again
/// @param toldAt when the last letter to the office was written
/// @param steps steps of escalation that were told in this round
/// @param quiet who asked for quiet until when; null when nobody did
record AlertView(
        UUID id,
        UUID opd,
        Region region,
        Reason reason,
        Alert.State state,
        int people,
        LocalDate since,
        int round,
        Instant openedAt,
        @Nullable Instant toldAt,
        int steps,
        @Nullable Quiet quiet,
        @Nullable Instant closedAt) {

    static AlertView of(Alert alert) {
        Matter it = alert.matter();
        return new AlertView(
                it.id(),
                it.opd(),
                it.region(),
                it.reason(),
                alert.state(),
                it.people(),
                it.since(),
                it.round(),
                it.openedAt(),
                it.told().at(),
                it.told().steps(),
                alert instanceof Alert.Silent silent ? silent.quiet() : null,
                alert instanceof Alert.Closed closed ? closed.closedAt() : null);
    }
}
