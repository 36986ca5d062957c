/// Counts people by what is true of them: every event moves one from a cell to another.
@NullMarked
package id.payung.coverage.projection;

import org.jspecify.annotations.NullMarked;
