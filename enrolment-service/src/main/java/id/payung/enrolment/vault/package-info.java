/// Closes what nobody may read, NIKs above all, and keeps the keys to it.
@NullMarked
package id.payung.enrolment.vault;

import org.jspecify.annotations.NullMarked;
