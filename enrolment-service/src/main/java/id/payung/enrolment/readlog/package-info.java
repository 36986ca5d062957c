/// Remembers who read whose rows, and answers for it.
@NullMarked
package id.payung.enrolment.readlog;

import org.jspecify.annotations.NullMarked;
