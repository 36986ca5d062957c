/// Keeps a person on one roster: what comes of it when a second office lists the same person, and who decides.
@NullMarked
package id.payung.enrolment.overlap;

import org.jspecify.annotations.NullMarked;
