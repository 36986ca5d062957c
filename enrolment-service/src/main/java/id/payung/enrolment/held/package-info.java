/// What every owner of personal columns can say and do about one person.
@NullMarked
package id.payung.enrolment.held;

import org.jspecify.annotations.NullMarked;
