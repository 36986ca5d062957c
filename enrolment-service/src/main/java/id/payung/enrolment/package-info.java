/// Enrols people: rosters in, registrations kept, events out.
@NullMarked
package id.payung.enrolment;

import org.jspecify.annotations.NullMarked;
