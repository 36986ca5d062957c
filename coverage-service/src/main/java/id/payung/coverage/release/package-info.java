/// What a press release says in numbers, what is known beside it, and the form in which it is judged.
@NullMarked
package id.payung.coverage.release;

import org.jspecify.annotations.NullMarked;
