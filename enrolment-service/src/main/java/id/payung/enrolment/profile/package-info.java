/// Keeps what BPJS wants to know of a person beyond the roster, sealed, and gives it back for the forms of SIPP.
@NullMarked
package id.payung.enrolment.profile;

import org.jspecify.annotations.NullMarked;
