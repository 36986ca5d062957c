package id.payung.enrolment.roster;

/// Why one row of a file did not go in.
///
/// @param row as a spreadsheet counts it: the header is row 1
/// @param column name of the column to mend
/// @param reason stable name, e.g. `OTHER_BIRTH_DATE`
/// @param remedy what to do, Bahasa Indonesia first; never what the cell held
record Reject(long row, String column, String reason, String remedy) {}
