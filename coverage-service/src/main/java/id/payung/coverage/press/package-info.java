/// Answers everybody who asks whether the numbers of a press release can be true.
@NullMarked
package id.payung.coverage.press;

import org.jspecify.annotations.NullMarked;
