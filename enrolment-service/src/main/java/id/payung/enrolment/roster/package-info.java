/// Takes a roster file in, checks it row by row and lists the people on it.
@NullMarked
package id.payung.enrolment.roster;

import org.jspecify.annotations.NullMarked;
