/// Shows what became of a person, when it was recorded, by whom and why, and puts a wrong past right without
/// overwriting it.
@NullMarked
package id.payung.enrolment.history;

import org.jspecify.annotations.NullMarked;
