package id.payung.enrolment.table;

import java.util.BitSet;
import java.util.List;

/// One row of a table as it stands in the file.
///
/// @param number as a spreadsheet counts it: the header is row 1
/// @param hidden whether a spreadsheet keeps it out of sight, by hand or by a filter
public record Line(long number, Cells cells, boolean hidden) {

    public Line(long number, Cells cells) {
        this(number, cells, false);
    }

    public sealed interface Cells {

        /// @param texts as they stand, neither stripped nor judged
        /// @param numbers which of them the file holds as numbers: digits may be lost, zeros in front are
        record Read(List<String> texts, BitSet numbers) implements Cells {}

        /// Not to be told into cells.
        record Broken(Damage damage) implements Cells {}
    }

    static final BitSet NO_NUMBERS = new BitSet(0);

    /// What can be wrong with a line before anybody looks at what it says.
    public enum Damage {
        BROKEN_QUOTES,
        TOO_LONG,
        CONTROL_CHARACTERS,
        BROKEN_JSON,
        UNKNOWN_MEMBER
    }
}
