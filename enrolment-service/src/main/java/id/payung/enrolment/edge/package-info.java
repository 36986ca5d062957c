/// What this service refuses, by name.
@NullMarked
package id.payung.enrolment.edge;

import org.jspecify.annotations.NullMarked;
