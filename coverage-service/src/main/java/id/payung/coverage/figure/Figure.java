package id.payung.coverage.figure;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/// A published number of people.
///
/// @param value people, as published
/// @param precision what the publication rounded to: 1 is exact, 1000 is "28 thousand"
/// @param version 1, or more for each correction of the same figure by the same source for the same date
public record Figure(
        UUID id,
        String region,
        Kind kind,
        Definition definition,
        Scope segment,
        String source,
        LocalDate referenceDate,
        int version,
        long value,
        long precision,
        OffsetDateTime enteredAt) {

    public enum Kind {
        /// People whom BPJS reports as active.
        BASELINE,
        /// People whom coverage is measured against.
        DENOMINATOR
    }
}
