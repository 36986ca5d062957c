/// Keeps the rows that did not go in, and gives them back as a file that a clerk mends and sends again.
@NullMarked
package id.payung.enrolment.reject;

import org.jspecify.annotations.NullMarked;
