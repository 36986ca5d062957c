/// Moves people of an OPD when a clerk or a program asks for it, some by name or all that a filter names.
@NullMarked
package id.payung.enrolment.change;

import org.jspecify.annotations.NullMarked;
