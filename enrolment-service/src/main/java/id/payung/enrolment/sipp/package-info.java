/// Writes the files that SIPP Online accepts, and remembers what was sent.
@NullMarked
package id.payung.enrolment.sipp;

import org.jspecify.annotations.NullMarked;
