/// Reads the rows of an XLSX workbook as a stream, and refuses one that was made to hurt.
@NullMarked
package id.payung.enrolment.workbook;

import org.jspecify.annotations.NullMarked;
