package id.payung.intake;

import java.time.OffsetDateTime;
import java.util.UUID;

/// A record that waits for an operator. Its value stays in the database: it may hold personal data.
public record ParkedEvent(
        UUID id,
        String topic,
        int partition,
        long offset,
        String position,
        String type,
        String reason,
        OffsetDateTime parkedAt) {}
