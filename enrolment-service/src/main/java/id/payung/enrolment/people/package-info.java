/// Shows an OPD its people: page by page, by name or staff number, and one by one.
@NullMarked
package id.payung.enrolment.people;

import org.jspecify.annotations.NullMarked;
