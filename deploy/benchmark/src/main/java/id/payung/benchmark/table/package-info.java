/// The table: what a row is, what was measured for it in each round, and whether that is enough.
@NullMarked
package id.payung.benchmark.table;

import org.jspecify.annotations.NullMarked;
