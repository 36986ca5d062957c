/// Writes every table that leaves the service: as CSV, XLSX or NDJSON, and never with a cell that a spreadsheet
/// would run.
@NullMarked
package id.payung.enrolment.export;

import org.jspecify.annotations.NullMarked;
