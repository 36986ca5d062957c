/// Which provinces and kabupaten/kota exist, by Kemendagri code.
@NullMarked
package id.payung.enrolment.region;

import org.jspecify.annotations.NullMarked;
