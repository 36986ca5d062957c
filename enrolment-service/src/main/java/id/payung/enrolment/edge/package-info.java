/// What this service refuses, by name, how its pages say money, and on which threads it answers.
@NullMarked
package id.payung.enrolment.edge;

import org.jspecify.annotations.NullMarked;
