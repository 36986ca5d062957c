/// Opens OPDs and keeps who they are, whom to write to and what they have budgeted.
@NullMarked
package id.payung.enrolment.opd;

import org.jspecify.annotations.NullMarked;
