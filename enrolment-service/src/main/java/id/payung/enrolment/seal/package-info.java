/// Seals what the relay published, and finds the first slice that is no longer what was sealed.
@NullMarked
package id.payung.enrolment.seal;

import org.jspecify.annotations.NullMarked;
