/// How far a person on a roster has come towards protection, and the changes that move them.
@NullMarked
package id.payung.enrolment.registration;

import org.jspecify.annotations.NullMarked;
