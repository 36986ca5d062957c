/// What a spreadsheet reads in a table that left the house.
@NullMarked
package id.payung.edge.table;

import org.jspecify.annotations.NullMarked;
