/// Checks published figures against each other, C1 to C18: arithmetic only, no clock, no database, no rounding.
@NullMarked
package id.payung.coverage.check;

import org.jspecify.annotations.NullMarked;
