/// Keeps the monthly wage that the wage earners of an OPD or a region are billed on.
@NullMarked
package id.payung.enrolment.wage;

import org.jspecify.annotations.NullMarked;
