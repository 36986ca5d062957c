package id.payung.notification.standing;

import java.time.Instant;
import java.util.UUID;

/// The last import of an OPD.
public record Roster(UUID importId, int rows, int rejected, Instant receivedAt) {}
