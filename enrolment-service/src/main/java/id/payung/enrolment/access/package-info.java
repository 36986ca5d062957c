/// Gives out the tokens that say who is calling, and slows who guesses secrets.
@NullMarked
package id.payung.enrolment.access;

import org.jspecify.annotations.NullMarked;
