package id.payung.notification.alert;

import id.payung.notification.region.Region;
import id.payung.notification.standing.Finding;
import id.payung.notification.standing.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an alert is about, whatever its state.
///
/// @param round 1 when the thread begins, one more each time it is taken up again
/// @param openedAt when this round began
/// @param people people (or rejected rows) concerned now; when closed: 0
/// @param since first day the reason held for anybody
/// @param toldAt when the last letter of this round was written; null while nobody could be told
public record Matter(
        UUID id,
        UUID opd,
        Region region,
        Reason reason,
        int round,
        Instant openedAt,
        int people,
        LocalDate since,
        @Nullable Instant toldAt) {

    /// The figures of now; the OPD may have changed region.
    Matter counted(Region here, Finding finding) {
        return new Matter(id, opd, here, reason, round, openedAt, finding.people(), finding.since(), toldAt);
    }

    Matter told(Instant at) {
        return new Matter(id, opd, region, reason, round, openedAt, people, since, at);
    }

    Matter ended() {
        return new Matter(id, opd, region, reason, round, openedAt, 0, since, toldAt);
    }

    Matter again(Region here, Finding finding, Instant at) {
        return new Matter(id, opd, here, reason, round + 1, at, finding.people(), finding.since(), null);
    }
}
