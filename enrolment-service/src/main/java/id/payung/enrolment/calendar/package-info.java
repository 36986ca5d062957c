/// Says which day it is where, and on which working day a contribution month is due.
@NullMarked
package id.payung.enrolment.calendar;

import org.jspecify.annotations.NullMarked;
