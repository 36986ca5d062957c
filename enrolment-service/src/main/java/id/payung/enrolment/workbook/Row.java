package id.payung.enrolment.workbook;

import java.util.BitSet;
import java.util.List;

/// A row of a sheet.
///
/// @param number as Excel shows it, from 1; numbers rise
/// @param cells as text, the empty ones between others too; those behind the last are left out
/// @param numbers which cells Excel holds as numbers, so that what it shows may not be what was typed
/// @param whole false when the row has more columns, or a longer cell, than anybody reads
public record Row(int number, List<String> cells, BitSet numbers, boolean whole) {}
