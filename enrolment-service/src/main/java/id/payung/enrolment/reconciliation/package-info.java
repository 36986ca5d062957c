/// Lays what BPJS says of an OPD's people beside what is known here, and applies what somebody chooses.
@NullMarked
package id.payung.enrolment.reconciliation;

import org.jspecify.annotations.NullMarked;
