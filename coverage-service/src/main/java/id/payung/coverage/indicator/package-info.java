/// Answers how much of a region is protected, with the definition beside every percentage.
@NullMarked
package id.payung.coverage.indicator;

import org.jspecify.annotations.NullMarked;
