/// Numbers as newspapers print them: read from words, kept with what they were rounded to, compared without rounding.
@NullMarked
package id.payung.coverage.number;

import org.jspecify.annotations.NullMarked;
