/// Threads of this service that work on their own until it stops.
@NullMarked
package id.payung.enrolment.background;

import org.jspecify.annotations.NullMarked;
