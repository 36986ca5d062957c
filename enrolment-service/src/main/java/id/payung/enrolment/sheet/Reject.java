package id.payung.enrolment.sheet;

/// Why one row of a file did not go in.
///
/// @param row as a spreadsheet counts it: the header is row 1
/// @param column name of the column to mend
/// @param reason stable name, e.g. `OTHER_BIRTH_DATE`
/// @param remedy what to do, Bahasa Indonesia first; never what the cell held
public record Reject(long row, String column, String reason, String remedy) {

    /// The same NIK stands in an earlier row of the file.
    public static Reject doubleInTheFile(long row, long first) {
        return Fault.DOUBLE_IN_THE_FILE.at(row, Column.NIK, first);
    }

    /// The registration asked for begins before the person was listed.
    public static Reject listedLater(long row) {
        return Fault.LISTED_LATER.at(row, Column.NIK);
    }

    /// The registration of the person has ended.
    public static Reject lapsed(long row) {
        return Fault.LAPSED_SO_REINSTATE.at(row, Column.NIK);
    }

    /// The person is on the roster of another OPD.
    public static Reject onAnotherRoster(long row) {
        return Fault.ON_ANOTHER_ROSTER.at(row, Column.NIK);
    }

    /// The person is on the roster of another OPD, and the region is to decide.
    public static Reject heldForTheRegion(long row) {
        return Fault.HELD_FOR_THE_REGION.at(row, Column.NIK);
    }
}
