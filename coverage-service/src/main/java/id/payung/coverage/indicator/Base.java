package id.payung.coverage.indicator;

import java.time.LocalDate;

/// What coverage is measured against.
///
/// @param people at least one
/// @param definition who they are, in words
/// @param source who says so
/// @param referenceDate as of when
public record Base(long people, String definition, String source, LocalDate referenceDate) {

    public Base {
        if (people < 1) {
            throw new IllegalArgumentException("Nothing can be measured against " + people + " people");
        }
        Stated.everywhere("denominator definition", definition);
        Stated.everywhere("source", source);
    }
}
