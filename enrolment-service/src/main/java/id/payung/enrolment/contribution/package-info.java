/// Bills an OPD's contributions month by month, takes the payment and posts it to the people it was for.
@NullMarked
package id.payung.enrolment.contribution;

import org.jspecify.annotations.NullMarked;
