/// Lets protection end when months stay unpaid, says beforehand whose and when, and shows it ahead of time.
@NullMarked
package id.payung.enrolment.lapse;

import org.jspecify.annotations.NullMarked;
