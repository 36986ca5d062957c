/// Tables that leave a service, written so that no spreadsheet runs what somebody typed into a cell.
@NullMarked
package id.payung.edge.table;

import org.jspecify.annotations.NullMarked;
