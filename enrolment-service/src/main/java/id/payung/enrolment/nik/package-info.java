/// Tells a NIK that can exist from one that cannot, and says what is wrong with it.
@NullMarked
package id.payung.enrolment.nik;

import org.jspecify.annotations.NullMarked;
