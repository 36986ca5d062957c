package id.payung.coverage.targets;

import id.payung.coverage.figure.Figure.Definition;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;

/// What a region wants to reach by the end of a year.
///
/// @param document the planning document that it stands in: RPJMD Kota Malang 2025-2029, RPJMN
/// @param percent of the base of the definition
/// @param version 1, or more for each correction
public record Target(
        UUID id,
        String region,
        int year,
        Definition definition,
        String document,
        int version,
        BigDecimal percent,
        String source,
        OffsetDateTime enteredAt) {}
