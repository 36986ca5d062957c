/// Reads the table in any file that an office sends, line by line: CSV, XLSX and NDJSON, told apart by what is in
/// them.
@NullMarked
package id.payung.enrolment.table;

import org.jspecify.annotations.NullMarked;
