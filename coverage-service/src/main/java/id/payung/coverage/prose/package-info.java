/// Reads what the numbers in the words of a press release count.
@NullMarked
package id.payung.coverage.prose;

import org.jspecify.annotations.NullMarked;
