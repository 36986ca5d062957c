/// Lists one person on a roster, as a machine client does.
@NullMarked
package id.payung.enrolment.person;

import org.jspecify.annotations.NullMarked;
