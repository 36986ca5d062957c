/// Reads a roster file row by row and says of each row who it is, or everything that is wrong with it.
@NullMarked
package id.payung.enrolment.sheet;

import org.jspecify.annotations.NullMarked;
