/// Answers an office who on a list of its own is covered already, and remembers who asked.
@NullMarked
package id.payung.enrolment.crosscheck;

import org.jspecify.annotations.NullMarked;
